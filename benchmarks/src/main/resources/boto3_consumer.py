"""Receives, handles and deletes messages with boto3's resource, until its input ends.

The arguments are where the queue is, and in how many threads.
"""

import os
import sys
import threading
import traceback

import boto3

URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders"


def main(endpoint, threads):
    session = boto3.session.Session(
        aws_access_key_id="key", aws_secret_access_key="secret", region_name="eu-west-1"
    )
    for _ in range(threads):
        queue = session.resource("sqs", endpoint_url=endpoint).Queue(URL)
        threading.Thread(target=consume, args=[queue], daemon=True).start()
    sys.stdin.read()


def consume(queue):
    try:
        while True:
            messages = receive(queue)
            handle(messages)
            delete(queue, messages)
    except BaseException:
        traceback.print_exc()
        os._exit(1)  # who measures takes it for an error


def receive(queue):
    return queue.receive_messages(
        MaxNumberOfMessages=10,
        WaitTimeSeconds=10,
        VisibilityTimeout=30,
        MessageSystemAttributeNames=["All"],
        MessageAttributeNames=["All"],
    )


def handle(messages):
    for message in messages:
        if not message.body:
            raise ValueError("a message came without a body")


def delete(queue, messages):
    queue.delete_messages(
        Entries=[
            {"Id": str(place), "ReceiptHandle": message.receipt_handle}
            for place, message in enumerate(messages)
        ]
    )


main(sys.argv[1], int(sys.argv[2]))
