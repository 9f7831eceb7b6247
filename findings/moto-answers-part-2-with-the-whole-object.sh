#!/usr/bin/env bash
# moto 5.2.5: GetObject with PartNumber=2 of an object of two parts answers 200 with the whole object and no
# Content-Range, and UploadPartCopy of a range past the source's end stores the bytes that are there. S3 answers 206 with
# the part, and 400. Who writes such an answer at the part's offset makes a wrong file of the right parts. What our users
# get of it: every answer to a part or a range is checked against its question.
# Seen with moto 5.2.5 and boto3 1.44.5 on Python 3.11 and later. Prints what it saw; fails if that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install 'moto[server,s3]==5.2.5' 'boto3==1.44.5'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/venv/bin/moto_server" -p "$port" >"$work/log" 2>&1 &
server=$!
"$work/venv/bin/python" - "$port" <<'PY'
import sys, time, boto3
from botocore.exceptions import EndpointConnectionError

s3 = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", region_name="us-east-1",
                  aws_access_key_id="a", aws_secret_access_key="b")
for attempt in range(100):
    try:
        s3.create_bucket(Bucket="books")
        break
    except EndpointConnectionError:
        time.sleep(0.2)
first, second = b"1" * (5 << 20), b"2" * 10
upload = s3.create_multipart_upload(Bucket="books", Key="k")["UploadId"]
parts = [{"PartNumber": n, "ETag": s3.upload_part(Bucket="books", Key="k", UploadId=upload, PartNumber=n,
                                                  Body=body)["ETag"]} for n, body in ((1, first), (2, second))]
s3.complete_multipart_upload(Bucket="books", Key="k", UploadId=upload, MultipartUpload={"Parts": parts})
answer = s3.get_object(Bucket="books", Key="k", PartNumber=2)
part = (answer["ResponseMetadata"]["HTTPStatusCode"], answer["ContentLength"], answer.get("ContentRange"))

s3.put_object(Bucket="books", Key="ten", Body=b"0123456789")
upload = s3.create_multipart_upload(Bucket="books", Key="copy")["UploadId"]
copied = s3.upload_part_copy(Bucket="books", Key="copy", UploadId=upload, PartNumber=1,
                             CopySource={"Bucket": "books", "Key": "ten"}, CopySourceRange="bytes=5-20")
stored = s3.list_parts(Bucket="books", Key="copy", UploadId=upload)["Parts"][0]["Size"]
print("part 2 of 2 (status, bytes, range):", part)
print("copy of bytes 5-20 of 10 (status, bytes stored):", copied["ResponseMetadata"]["HTTPStatusCode"], stored)
assert part == (200, len(first) + len(second), None), "the behaviour of GetObject has changed"
assert (copied["ResponseMetadata"]["HTTPStatusCode"], stored) == (200, 5), "the behaviour of UploadPartCopy has changed"
PY
