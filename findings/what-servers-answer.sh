#!/usr/bin/env bash
# moto 5.2.5, LocalStack 4.14.0 and versitygw 1.8.0: what they answer to calls of S3, SQS and EC2 for which AWS documents another
# answer. docs/local-aws.md has the rows by their names here. Who tests such calls on them learns nothing of AWS.
# Seen with boto3 1.44.5 on Python 3.13; versitygw is left out where Go is not. Prints each answer; fails if one changes.
set -euo pipefail
python=${PYTHON:-python3.13}
work=$(mktemp -d)
trap 'kill ${servers:-} 2>/dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
port() { "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

"$python" -m venv "$work/moto"
"$work/moto/bin/pip" --quiet install 'moto[server]==5.2.5' 'boto3==1.44.5'
moto=$(port)
"$work/moto/bin/moto_server" -p "$moto" >"$work/moto.log" 2>&1 &
servers=$!

"$python" -m venv "$work/localstack"
"$work/localstack/bin/pip" --quiet install 'localstack-core[runtime]==4.14.0' 'cbor2==5.8.0' 'pyopenssl==25.3.0' \
    'cryptography<47' 'service_identity==24.2.0'
cat >"$work/loopback.py" <<'PY'
from twisted.internet import reactor

listen = reactor.listenTCP
reactor.listenTCP = lambda port, factory, backlog=50, interface="": listen(port, factory, backlog, interface="127.0.0.1")
from localstack.runtime.main import main

main()
PY
localstack=$(port)
GATEWAY_LISTEN=127.0.0.1:$localstack LOCALSTACK_HOST=127.0.0.1:$localstack SERVICES=s3,sqs,ec2 DISABLE_EVENTS=1 \
    SKIP_SSL_CERT_DOWNLOAD=1 DNS_ADDRESS=0 "$work/localstack/bin/python" "$work/loopback.py" >"$work/localstack.log" 2>&1 &
servers="$servers $!"

versitygw=
if command -v go >/dev/null; then
    GOBIN=$work go install github.com/versity/versitygw/cmd/versitygw@v1.8.0 2>"$work/go.log"
    mkdir "$work/data" "$work/versions" "$work/iam"
    versitygw=$(port)
    ROOT_ACCESS_KEY=a ROOT_SECRET_KEY=b "$work/versitygw" --port "127.0.0.1:$versitygw" --keep-alive --quiet \
        --iam-dir "$work/iam" posix --versioning-dir "$work/versions" "$work/data" >"$work/versitygw.log" 2>&1 &
    servers="$servers $!"
fi

"$work/moto/bin/python" - "$moto" "$localstack" "$versitygw" <<'PY'
import sys, time, boto3
from botocore.config import Config
from botocore.exceptions import ClientError, EndpointConnectionError

ports = dict(zip(("moto", "LocalStack", "versitygw"), sys.argv[1:]))
MIB5 = b"1" * (5 << 20)

def client(service, port):
    return boto3.client(service, endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1", aws_access_key_id="a",
                        aws_secret_access_key="b", config=Config(retries={"total_max_attempts": 1}))

def ready(call):
    for attempt in range(300):
        try:
            return call()
        except EndpointConnectionError:
            time.sleep(0.2)
    raise AssertionError("a server did not start")

def answer(call):
    try:
        return call()
    except ClientError as error:
        return error.response["ResponseMetadata"]["HTTPStatusCode"]

def status(call):
    return answer(lambda: call()["ResponseMetadata"]["HTTPStatusCode"])

def put(s3, key, body=b"0123456789", **more):
    return s3.put_object(Bucket="books", Key=key, Body=body, **more)

def begun(s3, key, *bodies):
    upload = s3.create_multipart_upload(Bucket="books", Key=key)["UploadId"]
    parts = [{"PartNumber": n, "ETag": s3.upload_part(Bucket="books", Key=key, UploadId=upload, PartNumber=n, Body=body)["ETag"]}
             for n, body in enumerate(bodies, 1)]
    return dict(Bucket="books", Key=key, UploadId=upload, MultipartUpload={"Parts": parts})

def complete_again(s3):
    upload = begun(s3, "again", b"x")
    s3.complete_multipart_upload(**upload)
    return status(lambda: s3.complete_multipart_upload(**upload))

def complete_if_match(s3):
    put(s3, "match")
    return status(lambda: s3.complete_multipart_upload(**begun(s3, "match", b"x"), IfMatch='"other"'))

def part_of_aborted(s3):
    upload = begun(s3, "aborted")
    del upload["MultipartUpload"]
    s3.abort_multipart_upload(**upload)
    return status(lambda: s3.upload_part(**upload, PartNumber=1, Body=b"x"))

def copy(s3, key, **condition):
    put(s3, "source"), put(s3, key)
    return status(lambda: s3.copy_object(Bucket="books", Key=key, CopySource="books/source", **condition))

def quiet(s3):
    put(s3, "quiet")
    deleted = s3.delete_objects(Bucket="books", Delete={"Objects": [{"Key": "quiet"}], "Quiet": True})
    return len(deleted.get("Deleted", []))

def delete_entry_etag(s3):
    put(s3, "entry")
    gone = s3.delete_objects(Bucket="books", Delete={"Objects": [{"Key": "entry", "ETag": '"other"'}]})
    return len(gone.get("Errors", []))

def delete_if_match(s3):
    etag = put(s3, "gone")["ETag"]
    return status(lambda: s3.delete_object(Bucket="books", Key="gone", IfMatch=etag))

def attributes_of_parts(s3):
    s3.complete_multipart_upload(**begun(s3, "attributes", MIB5, b"x"))
    found = answer(lambda: s3.get_object_attributes(Bucket="books", Key="attributes", ObjectAttributes=["ObjectParts"]))
    return found.get("ObjectParts", {}).get("TotalPartsCount", 0) if isinstance(found, dict) else found

def queue(sqs, name, **attributes):
    return sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

def received_twice(sqs, name):
    url = queue(sqs, name)
    sqs.send_message(QueueUrl=url, MessageBody="m")
    first = sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"]
    sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=first, VisibilityTimeout=0)
    sqs.receive_message(QueueUrl=url, WaitTimeSeconds=2)["Messages"]
    return url, first

def older_handle_releases(sqs):
    url, first = received_twice(sqs, "older")
    status(lambda: sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=first, VisibilityTimeout=0))
    return len(sqs.receive_message(QueueUrl=url, WaitTimeSeconds=2).get("Messages", []))

def beyond_twelve_hours(sqs):
    url = queue(sqs, "hours")
    sqs.send_message(QueueUrl=url, MessageBody="m")
    entry = dict(Id="e", ReceiptHandle=sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"], VisibilityTimeout=50000)
    return len(answer(lambda: sqs.change_message_visibility_batch(QueueUrl=url, Entries=[entry])).get("Failed", []))

def sent_again_after_delete(sqs):
    url = queue(sqs, "again.fifo", FifoQueue="true")
    send = lambda: sqs.send_message(QueueUrl=url, MessageBody="m", MessageGroupId="g", MessageDeduplicationId="d")
    send()
    sqs.delete_message(QueueUrl=url, ReceiptHandle=sqs.receive_message(QueueUrl=url)["Messages"][0]["ReceiptHandle"])
    send()
    return len(sqs.receive_message(QueueUrl=url, WaitTimeSeconds=2).get("Messages", []))

def purge_twice(sqs):
    url = queue(sqs, "purge")
    sqs.purge_queue(QueueUrl=url)
    return status(lambda: sqs.purge_queue(QueueUrl=url)) == 200

def run(ec2, **more):
    image = ec2.describe_images()["Images"][0]["ImageId"]
    return [i["InstanceId"] for i in ec2.run_instances(**{"ImageId": image, "InstanceType": "t2.micro", "MinCount": 1,
                                                          "MaxCount": 1, **more})["Instances"]]

def start_terminated(ec2):
    ids = run(ec2)
    ec2.terminate_instances(InstanceIds=ids)
    return status(lambda: ec2.start_instances(InstanceIds=ids))

S3 = {  # the call: AWS by its documentation, moto, LocalStack, versitygw
    "CompleteMultipartUpload, If-Match of another": (complete_if_match, 412, 200, 412, 412),
    "CompleteMultipartUpload, sent again": (complete_again, 200, 200, 404, 200),
    "UploadPart after the abort": (part_of_aborted, 404, 500, 404, 404),
    "CopyObject, If-None-Match on what is there": (lambda s3: copy(s3, "target", IfNoneMatch="*"), 412, 200, 412, 200),
    "CopyObject, copy-source-if-match of another": (lambda s3: copy(s3, "to", CopySourceIfMatch='"other"'), 412, 200, 412, 412),
    "DeleteObjects, Quiet: keys told": (quiet, 0, 1, 0, 1),
    "DeleteObjects, wrong ETag: errors": (delete_entry_etag, 1, 0, 0, 0),
    "DeleteObject, right If-Match": (delete_if_match, 204, 204, 501, 204),
    "GetObjectAttributes: parts of 2": (attributes_of_parts, 2, 0, 2, 0),
    "PutObject, write-offset on a general purpose bucket": (
        lambda s3: [put(s3, "append"), status(lambda: put(s3, "append", b"x", WriteOffsetBytes=10))][1], 400, 200, 200, 200),
    "ListObjectsV2, a token of nobody": (
        lambda s3: status(lambda: s3.list_objects_v2(Bucket="books", ContinuationToken="nobody")), 400, 500, 500, 200),
}
SQS = {
    "ChangeMessageVisibility by an older handle: messages released": (older_handle_releases, 0, 1, 1),
    "ChangeMessageVisibilityBatch, 50,000 s: entries failed": (beyond_twelve_hours, 1, 1, 0),
    "SendMessage to FIFO again after the delete: messages given": (sent_again_after_delete, 0, 1, 0),
    "PurgeQueue twice in a minute: taken": (purge_twice, False, False, True),
}
EC2 = {
    "RunInstances, 1 to 3: instances": (lambda ec2: len(run(ec2, MaxCount=3)), 3, 1, 1),
    "RunInstances, the same ClientToken: instances": (
        lambda ec2: len(set(run(ec2, ClientToken="t") + run(ec2, ClientToken="t"))), 1, 2, 2),
    "RunInstances, an image of nobody": (
        lambda ec2: len(run(ec2, ImageId="ami-0123456789abcdef0")), 400, 1, 1),
    "StartInstances of a terminated one": (start_terminated, 400, 200, 200),
    "CreateTags of a missing instance": (lambda ec2: status(lambda: ec2.create_tags(
        Resources=["i-0123456789abcdef0"], Tags=[{"Key": "k", "Value": "v"}])), 400, 200, 200),
}
changed = []
for server, port in ports.items():
    if not port:
        continue
    ready(lambda: client("s3", port).create_bucket(Bucket="books"))
    for service, calls in (("s3", S3), ("sqs", SQS), ("ec2", EC2)):
        if server == "versitygw" and service != "s3":
            continue
        for name, (call, aws, *known) in calls.items():
            expected = known[list(ports).index(server)]
            seen = answer(lambda: call(client(service, port)))
            print(f"{server} {service} {name}: {seen} (AWS: {aws})")
            if seen != expected:
                changed.append(f"{server} {service} {name}: {expected} -> {seen}")
assert not changed, "the behaviour has changed: " + "; ".join(changed)
PY
