#!/usr/bin/env python3
"""Records what boto3 makes of environment variables and profiles, for ProfileTable.

    python3 -m venv venv && venv/bin/pip install boto3==1.44.5
    venv/bin/python reactive-testkit/src/test/scripts/record-profiles.py

It needs openssl, sends nothing to AWS (a proxy of its own takes what would go there), and writes profiles.tsv among the
resources of the testkit. It is no part of the build. Where we differ, the row has what we do and why.
"""

import os
import pathlib
import re
import socket
import ssl
import subprocess
import tempfile
import threading

import boto3
from botocore.config import Config

VERSION = "1.44.5"
TABLE = "src/main/resources/io/reactiveaws/testkit/profiles.tsv"
COLUMNS = ["name", "call", "profile", "code", "environment", "configuration", "boto3", "here", "why"]
BUCKET = "bucket-of-mine"
ACCESS_POINT = "arn:aws:s3:us-west-2:123456789012:accesspoint/mine"
EVERYWHERE = "arn:aws:s3::123456789012:accesspoint:mine.mrap"

DEFAULT = "[default]\naws_access_key_id = ofdefault\naws_secret_access_key = secret\nregion = us-west-1\n"
OWN = "[profile own]\naws_access_key_id = ofown\naws_secret_access_key = secret\n"
REGION = "region = eu-west-1\n"
KEYS = {"AWS_ACCESS_KEY_ID": "ofenvironment", "AWS_SECRET_ACCESS_KEY": "secret"}
AT_ONE = "endpoint_url = ${one}\n"
SERVICES = "services = mine\n"
MINE = "[services mine]\nsqs =\n  endpoint_url = ${two}\ns3 =\n  endpoint_url = ${two}\n"
ONCE = "max_attempts = 1\n"
TLS = {"AWS_ENDPOINT_URL": "${tls}", "AWS_CA_BUNDLE": "${ca}"}

ROWS = []


def row(name, look, call="sqs.list", own="", region=REGION, default="", more="", profile="own", env=None, code=None,
        config=None, here="", why=""):
    text = config if config is not None else DEFAULT + default + OWN + region + own + more
    ROWS.append(dict(name=name, look=look.split(), call=call, profile=profile, env=env or {}, code=code or {},
                     config=text, here=here, why=why))


def of_region(name):
    return {"AWS_REGION": name, "AWS_DEFAULT_REGION": name}


# credentials
row("keys of the profile", "key", own=AT_ONE)
row("keys of the profile before the environment's", "key", own=AT_ONE, env=KEYS)
row("keys of the environment without a profile", "key", default=AT_ONE, profile="", env=KEYS)
row("keys of the environment before those of AWS_PROFILE", "key", own=AT_ONE, profile="",
    env={**KEYS, "AWS_PROFILE": "own"})
row("keys of AWS_PROFILE", "key to", own=AT_ONE, profile="", env={"AWS_PROFILE": "own"})
row("profile before AWS_PROFILE", "key to", own=AT_ONE, env={"AWS_PROFILE": "default"})
row("keys of the code before the profile's", "key to", own=AT_ONE, env=KEYS, code={"key": "ofcode"})
row("keys of the environment for a profile without any", "key", env={**KEYS, "AWS_ENDPOINT_URL": "${one}"},
    config="[profile own]\nregion = eu-west-1\n", here="key=ofenvironment",
    why="a profile that has only a region leaves the credentials to the SDK's default chain")

# region
row("region of the profile", "signed", own=AT_ONE)
row("region of the environment before the profile's", "signed", own=AT_ONE, env=of_region("us-west-2"))
row("region of the code before the environment's", "signed", own=AT_ONE, env=of_region("us-west-2"),
    code={"region": "ap-south-1"})
row("region of the default profile is not the profile's", "signed", region="", own=AT_ONE)
row("AWS_DEFAULT_REGION", "signed", own=AT_ONE, env={"AWS_DEFAULT_REGION": "us-west-2"}, here="signed=eu-west-1",
    why="the SDK reads AWS_REGION, as all SDKs but boto3")

# endpoint
row("endpoint of the profile", "to key", own=AT_ONE)
row("endpoint of the default profile without a profile", "to key", default=AT_ONE, profile="")
row("endpoint of the default profile is not the profile's", "to", default=AT_ONE, own=ONCE)
row("endpoint of the profile, not of the default profile", "to key", default="endpoint_url = ${two}\n", own=AT_ONE)
row("endpoint of the profile's services section", "to key", own=SERVICES, more=MINE)
row("services section before the profile's endpoint", "to", own=AT_ONE + SERVICES, more=MINE)
row("services section of the default profile is not the profile's", "to", default=SERVICES, own=ONCE, more=MINE)
row("services section of S3", "to key", call="s3.put", own=SERVICES + "s3 =\n  addressing_style = path\n", more=MINE)
row("AWS_ENDPOINT_URL before the profile", "to", own="endpoint_url = ${two}\n", env={"AWS_ENDPOINT_URL": "${one}"})
row("AWS_ENDPOINT_URL before the services section", "to", own=SERVICES, more=MINE, env={"AWS_ENDPOINT_URL": "${one}"})
row("AWS_ENDPOINT_URL_SQS before AWS_ENDPOINT_URL", "to",
    env={"AWS_ENDPOINT_URL_SQS": "${one}", "AWS_ENDPOINT_URL": "${two}"})
row("endpoint of the code before all", "to", own="endpoint_url = ${two}\n", env={"AWS_ENDPOINT_URL_SQS": "${two}"},
    code={"endpoint": "${one}"})
row("ignored endpoint of the profile", "to", own=AT_ONE + SERVICES + ONCE + "ignore_configured_endpoint_urls = true\n",
    more=MINE)
row("ignored by the default profile only", "to", default="ignore_configured_endpoint_urls = true\n", own=AT_ONE)
row("ignored endpoint of the environment", "to", own=ONCE + "ignore_configured_endpoint_urls = true\n",
    env={"AWS_ENDPOINT_URL": "${one}"})
row("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "to", own=AT_ONE + ONCE,
    env={"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"})
row("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS before the profile", "to",
    own=AT_ONE + "ignore_configured_endpoint_urls = true\n", env={"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"})
row("endpoint of the code is not ignored", "to", own="ignore_configured_endpoint_urls = true\n",
    code={"endpoint": "${one}"})

# retries
FAILS = "endpoint_url = ${fails}\n"
row("retry_mode standard", "requests mode", own=FAILS + "retry_mode = standard\n")
row("retry_mode adaptive", "requests mode", own=FAILS + "retry_mode = adaptive\n")
row("retry_mode legacy", "requests mode", own=FAILS + "retry_mode = legacy\n", here="requests=4 mode=legacy",
    why="the SDK's legacy mode tries 4 times")
row("retry_mode of the default profile is not the profile's", "mode", default="retry_mode = adaptive\n",
    own=FAILS + ONCE)
row("AWS_RETRY_MODE before the profile", "mode", own=FAILS + ONCE + "retry_mode = adaptive\n",
    env={"AWS_RETRY_MODE": "standard"})
row("retry mode of the code before all", "mode", own=FAILS + ONCE + "retry_mode = adaptive\n",
    env={"AWS_RETRY_MODE": "adaptive"}, code={"retry": "standard"})
row("max_attempts", "requests", own=FAILS + "max_attempts = 2\n")
row("max_attempts with a mode", "requests mode", own=FAILS + "max_attempts = 2\nretry_mode = adaptive\n")
row("AWS_MAX_ATTEMPTS before the profile", "requests", own=FAILS + "max_attempts = 4\n",
    env={"AWS_MAX_ATTEMPTS": "2"})
row("max_attempts of the default profile is not the profile's", "requests", default="max_attempts = 2\n",
    own=FAILS + "retry_mode = standard\n")
row("max_attempts with the mode of the code", "requests mode", own=FAILS + "max_attempts = 2\n",
    code={"retry": "standard"})

# endpoints of AWS
row("use_fips_endpoint", "to", own=ONCE + "use_fips_endpoint = true\n", region="region = us-east-1\n")
row("AWS_USE_FIPS_ENDPOINT before the profile", "to", own=ONCE + "use_fips_endpoint = true\n",
    env={"AWS_USE_FIPS_ENDPOINT": "false"})
row("AWS_USE_FIPS_ENDPOINT", "to", own=ONCE, env={"AWS_USE_FIPS_ENDPOINT": "true"}, region="region = us-east-1\n")
row("use_fips_endpoint of the default profile is not the profile's", "to", own=ONCE,
    default="use_fips_endpoint = true\n")
row("use_dualstack_endpoint", "to", own=ONCE + "use_dualstack_endpoint = true\n")
row("use_dualstack_endpoint of S3", "to", call="s3.put", own=ONCE + "use_dualstack_endpoint = true\n")
row("AWS_USE_DUALSTACK_ENDPOINT before the profile", "to", own=ONCE + "use_dualstack_endpoint = true\n",
    env={"AWS_USE_DUALSTACK_ENDPOINT": "false"})
row("use_dualstack_endpoint of the default profile is not the profile's", "to", own=ONCE,
    default="use_dualstack_endpoint = true\n")
EAST = "region = us-east-1\n"
row("defaults_mode", "to mode", call="s3.put", own=AT_ONE + "defaults_mode = in-region\n",
    region=EAST)
row("S3 in us-east-1", "to", call="s3.put", own=ONCE, region=EAST)
row("defaults_mode in us-east-1", "to", call="s3.put", own=ONCE + "defaults_mode = standard\n", region=EAST,
    here="to=bucket-of-mine.s3.amazonaws.com",
    why="the SDK's defaults mode doesn't reach S3's endpoint, also where code sets it; s3_us_east_1_regional_endpoint does")
row("AWS_DEFAULTS_MODE before the profile", "to", call="s3.put", own=ONCE + "defaults_mode = standard\n", region=EAST,
    env={"AWS_DEFAULTS_MODE": "legacy"})
row("defaults_mode of the default profile is not the profile's", "to", call="s3.put", region=EAST, own=ONCE,
    default="defaults_mode = standard\n")

# S3
def s3(*lines):
    return "s3 =\n" + "".join("  %s\n" % line for line in lines)


row("s3 addressing_style path", "to path", call="s3.put", own=AT_ONE + s3("addressing_style = path"))
row("s3 addressing_style path on AWS", "to", call="s3.put", own=ONCE + s3("addressing_style = path"))
row("s3 addressing_style virtual on AWS", "to", call="s3.put", own=ONCE + s3("addressing_style = virtual"))
row("s3 addressing_style auto on AWS", "to", call="s3.put", own=ONCE + s3("addressing_style = auto"))
row("s3 section of the default profile is not the profile's", "to", call="s3.put", own=ONCE,
    default=s3("addressing_style = path"))
row("s3 section of the default profile without a profile", "to", call="s3.put", profile="",
    default=ONCE + s3("addressing_style = path"))
row("s3 section of AWS_PROFILE", "to", call="s3.put", own=ONCE + s3("addressing_style = path"), profile="",
    env={"AWS_PROFILE": "own"})
row("s3 use_accelerate_endpoint", "to", call="s3.put", own=ONCE + s3("use_accelerate_endpoint = true"))
row("s3 use_dualstack_endpoint in the section", "to", call="s3.put", own=ONCE + s3("use_dualstack_endpoint = true"))
UNCHECKED = "request_checksum_calculation = when_required\n"
row("s3 payload with a checksum behind it", "payload", call="s3.put", env=TLS, own=s3("addressing_style = path"),
    here="payload=UNSIGNED-PAYLOAD",
    why="the checksum of a text is known before, and stands in a header")
row("s3 payload_signing_enabled with a checksum behind it", "payload", call="s3.put", env=TLS,
    own=s3("addressing_style = path", "payload_signing_enabled = true"),
    here="payload=STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    why="boto3 signs no body that a checksum follows; the SDK does what it is told, chunk by chunk")
row("s3 payload without a checksum", "payload", call="s3.put", env=TLS, own=UNCHECKED + s3("addressing_style = path"),
    here="payload=UNSIGNED-PAYLOAD",
    why="over TLS the SDK signs no body unless it is told to")
row("s3 payload_signing_enabled", "payload", call="s3.put", env=TLS,
    own=UNCHECKED + s3("addressing_style = path", "payload_signing_enabled = true"),
    here="payload=STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    why="the SDK signs a body chunk by chunk")
row("s3 payload_signing_enabled false", "payload", call="s3.put", env=TLS,
    own=UNCHECKED + s3("addressing_style = path", "payload_signing_enabled = false"))
row("s3 use_arn_region", "to", call="s3.arn", own=ONCE + s3("use_arn_region = true"))
row("s3 use_arn_region false", "to says", call="s3.arn", own=ONCE + s3("use_arn_region = false"))
row("s3_use_arn_region", "to says", call="s3.arn", own=ONCE + "s3_use_arn_region = false\n")
row("AWS_S3_USE_ARN_REGION before the profile", "to says", call="s3.arn", own=ONCE + s3("use_arn_region = true"),
    env={"AWS_S3_USE_ARN_REGION": "false"})
row("s3 use_arn_region is not set", "to", call="s3.arn", own=ONCE,
    here="to=nobody",
    why="the SDK's default is to refuse the ARN of another region")
row("s3 us_east_1_regional_endpoint", "to", call="s3.put", region=EAST,
    own=ONCE + s3("us_east_1_regional_endpoint = regional"))
row("s3_us_east_1_regional_endpoint", "to", call="s3.put", region=EAST,
    own=ONCE + "s3_us_east_1_regional_endpoint = regional\n")
row("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT before the profile", "to", call="s3.put", region=EAST,
    own=ONCE + s3("us_east_1_regional_endpoint = legacy"), env={"AWS_S3_US_EAST_1_REGIONAL_ENDPOINT": "regional"})
row("s3_disable_multiregion_access_points", "to says", call="s3.everywhere",
    own=ONCE + "s3_disable_multiregion_access_points = true\n",
    here="to=nobody says=disabled",
    why="the SDK reads it there too")
row("s3 disable_multiregion_access_points in the section", "to says", call="s3.everywhere",
    own=ONCE + s3("s3_disable_multiregion_access_points = true"))
row("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", "to says", call="s3.everywhere", own=ONCE,
    env={"AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS": "true"})

# checksums
PATH = s3("addressing_style = path")
row("request_checksum_calculation by default", "checksum", call="s3.put", own=AT_ONE + PATH)
row("request_checksum_calculation when_required", "checksum", call="s3.put",
    own=AT_ONE + PATH + "request_checksum_calculation = when_required\n")
row("AWS_REQUEST_CHECKSUM_CALCULATION before the profile", "checksum", call="s3.put",
    own=AT_ONE + PATH + "request_checksum_calculation = when_supported\n",
    env={"AWS_REQUEST_CHECKSUM_CALCULATION": "when_required"})
row("request_checksum_calculation of the default profile is not the profile's", "checksum", call="s3.put",
    own=AT_ONE + PATH, default="request_checksum_calculation = when_required\n")
row("response_checksum_validation by default", "validates", call="s3.get", own=AT_ONE + PATH)
row("response_checksum_validation when_required", "validates", call="s3.get",
    own=AT_ONE + PATH + "response_checksum_validation = when_required\n")
row("AWS_RESPONSE_CHECKSUM_VALIDATION before the profile", "validates", call="s3.get",
    own=AT_ONE + PATH + "response_checksum_validation = when_supported\n",
    env={"AWS_RESPONSE_CHECKSUM_VALIDATION": "when_required"})

# trust
AT_TLS = "endpoint_url = ${tls}\n"
row("no ca_bundle", "to", own=AT_TLS + ONCE)
row("ca_bundle", "to key", own=AT_TLS + ONCE + "ca_bundle = ${ca}\n")
row("ca_bundle of another authority", "to", own=AT_TLS + ONCE + "ca_bundle = ${other}\n")
row("AWS_CA_BUNDLE", "to", own=AT_TLS + ONCE, env={"AWS_CA_BUNDLE": "${ca}"})
row("AWS_CA_BUNDLE before the profile", "to", own=AT_TLS + ONCE + "ca_bundle = ${other}\n",
    env={"AWS_CA_BUNDLE": "${ca}"})
row("ca_bundle of the default profile is not the profile's", "to", own=AT_TLS + ONCE, default="ca_bundle = ${ca}\n")
row("ca_bundle of the default profile without a profile", "to", profile="",
    default=AT_TLS + ONCE + "ca_bundle = ${ca}\n")


class Server:
    """Keeps the heads of the requests that come, with the server's name; as a proxy, what it is asked to connect to."""

    def __init__(self, name, seen, context=None):
        self.name, self.seen, self.context = name, seen, context
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "%s://127.0.0.1:%d" % ("https" if context else "http", self.listener.getsockname()[1])
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            if self.context:
                client = self.context.wrap_socket(client, server_side=True)
            with client, client.makefile("rwb") as stream:
                self.answer(stream)
        except (OSError, ValueError):
            pass

    def answer(self, stream):
        while line := stream.readline().decode():
            headers = {}
            while (header := stream.readline().decode().strip()):
                key, value = header.split(":", 1)
                headers[key.lower()] = value.strip()
            if line.startswith("CONNECT"):
                self.seen.append((line.split()[1].removesuffix(":443"), line, headers))
                stream.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            self.seen.append((self.name, line, headers))
            if headers.get("expect"):
                stream.write(b"HTTP/1.1 100 Continue\r\n\r\n")
                stream.flush()
            if headers.get("transfer-encoding") == "chunked":
                while size := int(stream.readline().split(b";")[0], 16):
                    stream.read(size + 2)
                while stream.readline().strip():
                    pass
            stream.read(int(headers.get("content-length", 0)))
            status = "500 Internal Server Error" if self.name == "fails" else "200 OK"
            body = "" if line.startswith("PUT") else "{}"
            stream.write(("HTTP/1.1 %s\r\nContent-Length: %d\r\nContent-Type: application/x-amz-json-1.0\r\n"
                          "ETag: \"e\"\r\n\r\n%s" % (status, len(body), body)).encode())
            stream.flush()


def authority(folder, name):
    key, pem = folder / (name + ".key"), folder / (name + ".pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + name,
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", pem], check=True,
                   capture_output=True)
    return key, pem


def called(one):
    code = one["code"]
    keys = dict(aws_access_key_id=code["key"], aws_secret_access_key="secret") if "key" in code else {}
    session = boto3.Session(profile_name=one["profile"] or None, region_name=code.get("region"), **keys)
    options = {"endpoint_url": code["endpoint"]} if "endpoint" in code else {}
    if "retry" in code:
        options["config"] = Config(retries={"mode": code["retry"]})
    if one["call"] == "sqs.list":
        list(session.resource("sqs", **options).queues.all())
        return
    bucket = {"s3.arn": ACCESS_POINT, "s3.everywhere": EVERYWHERE}.get(one["call"], BUCKET)
    thing = session.resource("s3", **options).Object(bucket, "k")
    if one["call"] == "s3.get":
        thing.get()
    else:
        thing.put(Body=b"text")


MODES = {"D": "legacy", "E": "standard", "F": "adaptive"}


def mode(headers):
    metrics = re.search(r" m/([\w,+-]+)", headers.get("user-agent", ""))
    return next((MODES[m] for m in (metrics.group(1).split(",") if metrics else []) if m in MODES), "none")


def payload(headers):
    said = headers.get("x-amz-content-sha256", "none")
    return "hash" if re.fullmatch("[0-9a-f]{64}", said) else said


def observed(look, seen, error):
    to, line, headers = seen[0] if seen else ("nobody", "", {})
    signature = re.search(r"Credential=([^/]+)/\d+/([^/]+)/", headers.get("authorization", ""))
    facets = {
        "to": to,
        "key": signature.group(1) if signature else "none",
        "signed": signature.group(2) if signature else "none",
        "path": (line.split() + ["", "none"])[1].split("?")[0],
        "requests": str(len(seen)),
        "mode": mode(headers),
        "payload": payload(headers),
        "checksum": str(any(h.startswith("x-amz-checksum-") or h == "x-amz-trailer" for h in headers)).lower(),
        "validates": str("x-amz-checksum-mode" in headers).lower(),
        "says": next((w for w in ("disabled", "not match") if w in str(error)), "nothing"),
    }
    return " ".join("%s=%s" % (facet, facets[facet]) for facet in look)


def record(one, folder, places, seen):
    def filled(text):
        return re.sub(r"\$\{(\w+)}", lambda found: places[found.group(1)], text)

    config = folder / "config"
    config.write_text(filled(one["config"]))
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ.update({"AWS_CONFIG_FILE": str(config), "AWS_SHARED_CREDENTIALS_FILE": str(folder / "none"),
                       "AWS_EC2_METADATA_DISABLED": "true", "HTTPS_PROXY": places["proxy"], "NO_PROXY": "127.0.0.1"})
    os.environ.update({name: filled(value) for name, value in one["env"].items()})
    one["code"] = {name: filled(value) for name, value in one["code"].items()}
    seen.clear()
    error = ""
    try:
        called(one)
    except Exception as failure:
        error = "%s: %s" % (type(failure).__name__, failure)
    found = observed(one["look"], seen, error)
    print("%-70s %s  %s" % (one["name"], found, error[:100]))
    return found


def pairs(values):
    return ";".join("%s=%s" % pair for pair in values.items())


def main():
    if boto3.__version__ != VERSION:
        raise SystemExit("boto3 %s is wanted, this is %s" % (VERSION, boto3.__version__))
    table = pathlib.Path(__file__).resolve().parents[3] / TABLE
    with tempfile.TemporaryDirectory() as name:
        folder, seen = pathlib.Path(name), []
        key, pem = authority(folder, "ca")
        _, other = authority(folder, "other")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem, key)
        servers = {one: Server(one, seen) for one in ("one", "two", "fails", "proxy")}
        servers["tls"] = Server("tls", seen, context)
        places = {**{one: server.url for one, server in servers.items()}, "ca": str(pem), "other": str(other)}
        lines = ["\t".join(COLUMNS)]
        for one in ROWS:
            code = pairs(one["code"])
            lines.append("\t".join([one["name"], one["call"], one["profile"], code, pairs(one["env"]),
                                    one["config"].replace("\n", "\\n"), record(one, folder, places, seen),
                                    one["here"], one["why"]]))
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
