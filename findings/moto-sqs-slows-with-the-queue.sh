#!/usr/bin/env bash
# moto 5.2.5: a call to SQS takes a time that grows with the number of messages in the queue. On a queue that is ten times
# as long, 2,500 messages instead of 250, a send of ten took 7.5 times as long, a receive of ten with its delete 7.8
# times. So to fill and empty a queue takes a time that grows with the square of its length: a test of 20,000 messages,
# which takes minutes on ElasticMQ and LocalStack, takes hours. On SQS itself neither depends on the length.
# Seen with moto 5.2.5 and boto3 1.44.5. Prints what it saw; fails if a long queue is not 4 times as slow any more.
set -euo pipefail

work=$(mktemp -d)
trap 'kill "${server:-0}" 2> /dev/null || true; rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet 'moto[server]==5.2.5' 'boto3==1.44.5'
port=$("$work/venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/venv/bin/moto_server" -H 127.0.0.1 -p "$port" > "$work/moto.log" 2>&1 &
server=$!

"$work/venv/bin/python" - "http://127.0.0.1:$port" << 'PYTHON'
import sys
import time

import boto3
from botocore.config import Config

sqs = boto3.client("sqs", region_name="eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="key",
                   aws_secret_access_key="secret", config=Config(retries={"total_max_attempts": 60}))
CALLS = 10


def send(queue, calls):
    for _ in range(calls):
        sqs.send_message_batch(QueueUrl=queue, Entries=[{"Id": str(i), "MessageBody": "m"} for i in range(10)])


def receive_and_delete(queue, calls):
    for _ in range(calls):
        messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]
        sqs.delete_message_batch(QueueUrl=queue, Entries=[
            {"Id": str(i), "ReceiptHandle": message["ReceiptHandle"]} for i, message in enumerate(messages)])


def seconds(work, queue):
    begin = time.perf_counter()
    work(queue, CALLS)
    return (time.perf_counter() - begin) / CALLS


def measured(length):
    queue = sqs.create_queue(QueueName=f"of-{length}")["QueueUrl"]
    send(queue, length // 10)
    return seconds(send, queue), seconds(receive_and_delete, queue)


short, long = measured(250), measured(2500)
ratios = [b / a for a, b in zip(short, long)]
for what, a, b, ratio in zip(("send", "receive and delete"), short, long, ratios):
    print(f"{what}: {a * 1000:.0f} ms with 250 messages, {b * 1000:.0f} ms with 2,500: {ratio:.1f} times as long")
sys.exit(0 if min(ratios) > 4 else 1)
PYTHON
