#!/usr/bin/env bash
# moto 5.2.5: a ReceiveMessage with a wait whose client has gone away goes on waiting. A message that is sent after that is
# handed to the dead poll: a live receive gets nothing, the message counts as in flight, and comes back after its
# visibility timeout with a receive count of 2, one step nearer to its dead-letter queue. ElasticMQ and LocalStack do
# the same; SQS promises nothing. Who stops a consumer by cutting its poll delays messages.
# Seen with moto 5.2.5 and boto3 1.44.5 on Python 3.11 and later. Prints what it saw; fails if that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet install 'moto[server,sqs]==5.2.5' 'boto3==1.44.5'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/venv/bin/moto_server" -p "$port" >"$work/log" 2>&1 &
server=$!
"$work/venv/bin/python" - "$port" <<'PY'
import sys, time, boto3
from botocore.config import Config
from botocore.exceptions import EndpointConnectionError, ReadTimeoutError

def client(**config):
    return boto3.client("sqs", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", region_name="us-east-1",
                        aws_access_key_id="a", aws_secret_access_key="b", config=Config(**config))

sqs = client()
for attempt in range(100):
    try:
        url = sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": "6"})["QueueUrl"]
        break
    except EndpointConnectionError:
        time.sleep(0.2)
try:
    client(read_timeout=1, retries={"total_max_attempts": 1}).receive_message(QueueUrl=url, WaitTimeSeconds=10)
except ReadTimeoutError:
    pass  # the connection of this poll is closed now
sqs.send_message(QueueUrl=url, MessageBody="hello")
time.sleep(2)  # the server looks once a second
at_once = sqs.receive_message(QueueUrl=url).get("Messages", [])
in_flight = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessagesNotVisible"])
later = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=15, MessageSystemAttributeNames=["All"])["Messages"]
seen = (len(at_once), in_flight["Attributes"]["ApproximateNumberOfMessagesNotVisible"],
        later[0]["Attributes"]["ApproximateReceiveCount"])
print("received at once, in flight, receive count in the end:", seen)
assert seen == (0, "1", "2"), "the behaviour has changed"
PY
