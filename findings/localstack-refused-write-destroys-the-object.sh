#!/usr/bin/env bash
# LocalStack 4.14.0: a write that is refused destroys the object that it was refused for. CopyObject with If-None-Match is
# answered with 412, and PutObject with a wrong checksum with 400, but afterwards the bytes of the object that was there are those
# of the copy, or gone, while its length and ETag are those from before. So its next GET sends more or fewer bytes than
# its Content-Length. S3 leaves the object alone. Who tests conditional copies here sees broken answers of later, innocent calls.
# Seen with LocalStack 4.14.0 and 2026.3.0, and boto3 1.44.5, on Python 3.13. Prints what it saw; fails if that changes.
set -euo pipefail
python=${PYTHON:-python3.13}
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
"$python" -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install 'localstack-core[runtime]==4.14.0' 'cbor2==5.8.0' 'pyopenssl==25.3.0' 'cryptography<47' \
    'service_identity==24.2.0'
"$work/venv/bin/pip" --quiet install --target "$work/boto3" 'boto3==1.44.5'
port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$work/loopback.py" <<'PY'
from twisted.internet import reactor

listen = reactor.listenTCP
reactor.listenTCP = lambda port, factory, backlog=50, interface="": listen(port, factory, backlog, interface="127.0.0.1")
from localstack.runtime.main import main

main()
PY
GATEWAY_LISTEN=127.0.0.1:$port LOCALSTACK_HOST=127.0.0.1:$port SERVICES=s3 DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1 DNS_ADDRESS=0 \
    "$work/venv/bin/python" "$work/loopback.py" >"$work/log" 2>&1 &
server=$!
PYTHONPATH="$work/boto3" "$work/venv/bin/python" - "$port" <<'PY'
import http.client, sys, time, boto3
from botocore.config import Config
from botocore.exceptions import ClientError, EndpointConnectionError

assert boto3.__version__ == "1.44.5"
s3 = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", region_name="us-east-1", aws_access_key_id="a",
                  aws_secret_access_key="b", config=Config(retries={"total_max_attempts": 1}))
for attempt in range(300):
    try:
        s3.create_bucket(Bucket="books")
        break
    except EndpointConnectionError:
        time.sleep(0.2)

def refused(write):
    try:
        write()
        return 200
    except ClientError as error:
        return error.response["ResponseMetadata"]["HTTPStatusCode"]

def wire(key):
    """What the server sends for a GET, and what it says before that it will send."""
    url = s3.generate_presigned_url("get_object", Params={"Bucket": "books", "Key": key})
    connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=5)
    connection.request("GET", url.split(sys.argv[1], 1)[1], headers={"Connection": "close"})
    answer = connection.getresponse()
    said = int(answer.getheader("Content-Length"))
    return said, answer.fp.read()  # all that comes

s3.put_object(Bucket="books", Key="source", Body=b"another text")
for key in "copied", "put":
    s3.put_object(Bucket="books", Key=key, Body=b"precious")
copy = refused(lambda: s3.copy_object(Bucket="books", Key="copied", IfNoneMatch="*",
                                      CopySource={"Bucket": "books", "Key": "source"}))
put = refused(lambda: s3.put_object(Bucket="books", Key="put", Body=b"another text", ChecksumCRC32="AAAAAA=="))
seen = (copy, wire("copied"), put, wire("put"))
print("copy, (said, sent), put, (said, sent):", seen)
assert seen == (412, (8, b"another text"), 400, (8, b"")), "the behaviour has changed"
PY
