#!/usr/bin/env bash
# moto 5.2.5: TerminateInstances of two instances, one of them protected, is refused as a whole: HTTP 400,
# OperationNotPermitted. The other instance is terminated all the same, so an error of the whole call proves nothing of
# its members. What our users get of it: the outcomes of a refused batch are looked up, or Unknown.
# Seen with moto 5.2.5 and boto3 1.44.5 on Python 3.11 and later. Prints what it saw; fails if that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install 'moto[server,ec2]==5.2.5' 'boto3==1.44.5'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/venv/bin/moto_server" -p "$port" >"$work/log" 2>&1 &
server=$!
"$work/venv/bin/python" - "$port" <<'PY'
import sys, time, boto3
from botocore.exceptions import ClientError, EndpointConnectionError

ec2 = boto3.resource("ec2", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", region_name="us-east-1",
                     aws_access_key_id="a", aws_secret_access_key="b")
for attempt in range(100):
    try:
        image = next(iter(ec2.images.limit(1))).id
        break
    except EndpointConnectionError:
        time.sleep(0.2)
free, protected = ec2.create_instances(ImageId=image, MinCount=2, MaxCount=2, InstanceType="t2.micro")
protected.modify_attribute(DisableApiTermination={"Value": True})
try:
    ec2.meta.client.terminate_instances(InstanceIds=[free.id, protected.id])
    code = "none"
except ClientError as error:
    code = f'{error.response["ResponseMetadata"]["HTTPStatusCode"]} {error.response["Error"]["Code"]}'
free.reload(), protected.reload()
seen = (code, free.state["Name"], protected.state["Name"])
print("error, free, protected:", seen)
assert seen == ("400 OperationNotPermitted", "terminated", "running"), "the behaviour has changed"
PY
