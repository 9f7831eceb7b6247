#!/usr/bin/env bash
# LocalStack 4.14.0: a FIFO queue gives later messages of a group while earlier ones are in flight, once one message of the group
# was made visible again. Of a, b, c, d, e, the first three are received and a is released: the next receive gives a, d, e,
# before b and c. SQS gives nothing behind a message of the group that is in flight. Who tests that failures keep the
# order of a group finds it broken here.
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
GATEWAY_LISTEN=127.0.0.1:$port LOCALSTACK_HOST=127.0.0.1:$port SERVICES=sqs DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1 DNS_ADDRESS=0 \
    "$work/venv/bin/python" "$work/loopback.py" >"$work/log" 2>&1 &
server=$!
PYTHONPATH="$work/boto3" "$work/venv/bin/python" - "$port" <<'PY'
import sys, time, boto3
from botocore.exceptions import EndpointConnectionError

assert boto3.__version__ == "1.44.5"
sqs = boto3.client("sqs", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", region_name="us-east-1", aws_access_key_id="a",
                   aws_secret_access_key="b")
for attempt in range(300):
    try:
        url = sqs.create_queue(QueueName="q.fifo", Attributes={"FifoQueue": "true", "VisibilityTimeout": "600"})["QueueUrl"]
        break
    except EndpointConnectionError:
        time.sleep(0.2)
for body in "abcde":
    sqs.send_message(QueueUrl=url, MessageBody=body, MessageGroupId="g", MessageDeduplicationId=body)

def receive(most):
    return sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=most, WaitTimeSeconds=1).get("Messages", [])

first = receive(3)
sqs.change_message_visibility(QueueUrl=url, ReceiptHandle=first[0]["ReceiptHandle"], VisibilityTimeout=0)
seen = ("".join(m["Body"] for m in first), "".join(m["Body"] for m in receive(10)))
print("received, received after the release of a:", seen)
assert seen == ("abc", "ade"), "the behaviour has changed"
PY
