"""Serves LocalStack on a free port of the loopback interface and prints the port when it is ready."""

import os
import socket
import tempfile
import threading


def reserved_port():
    """Bound from now on, so that nobody else gets it; it listens when LocalStack does."""
    reserved = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    reserved.bind(("127.0.0.1", 0))
    reserved.setblocking(False)
    return reserved


def configure(port):
    os.environ.pop("TMPDIR", None)  # means something else to LocalStack
    os.environ.update(
        GATEWAY_SERVER="twisted",
        GATEWAY_LISTEN=f"127.0.0.1:{port}",
        LOCALSTACK_HOST=f"127.0.0.1:{port}",
        # its state and its certificate: a folder for each process, as it empties the one that it finds
        FILESYSTEM_ROOT=tempfile.mkdtemp(prefix="localstack-"),
        LS_LOG="warn",
        SQS_ENDPOINT_STRATEGY="dynamic",
        DNS_ADDRESS="0",
        DISABLE_EVENTS="1",
        SKIP_SSL_CERT_DOWNLOAD="1",
    )


def listen_on_loopback(reserved):
    """LocalStack hands Twisted a port without an interface, which is all of them."""
    from twisted.internet import reactor

    def listen(port, factory, backlog=50, interface=""):
        if port != gateway:
            return listen_tcp(port, factory, backlog, interface or "127.0.0.1")
        with reserved:
            reserved.listen(backlog)
            return reactor.adoptStreamPort(reserved.fileno(), socket.AF_INET, factory)

    gateway = reserved.getsockname()[1]
    listen_tcp = reactor.listenTCP
    reactor.listenTCP = listen


def announce(port):
    from localstack.runtime import events

    events.infra_ready.wait()
    print(f"LocalStack listens on port {port}", flush=True)


def main():
    reserved = reserved_port()
    port = reserved.getsockname()[1]
    configure(port)  # before LocalStack is imported, which reads it then
    listen_on_loopback(reserved)

    from localstack.logging.setup import setup_logging_from_config
    from localstack.runtime import current

    setup_logging_from_config()
    runtime = current.initialize_runtime()
    threading.Thread(target=announce, args=(port,), daemon=True).start()
    runtime.run()


if __name__ == "__main__":
    main()
