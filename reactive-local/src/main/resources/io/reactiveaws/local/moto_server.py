"""Serves moto on a free port of the loopback interface and prints the port when it listens."""

import logging
import os
import re

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug import serving

SIGNING_ACCOUNT = re.compile(r"Credential=(\d{12})(?:/|%2F)", re.IGNORECASE)


def in_account_of_access_key(application):
    """Takes an access key ID of 12 digits as the account's ID, as LocalStack does.

    It is in the Authorization header, or in the query of a presigned URL.
    """

    def serve(environ, start_response):
        signed_by = environ.get("HTTP_AUTHORIZATION", "") + "?" + environ.get("QUERY_STRING", "")
        account = SIGNING_ACCOUNT.search(signed_by)
        if account:
            environ["HTTP_X_MOTO_ACCOUNT_ID"] = account.group(1)
        return application(environ, start_response)

    return serve


def main():
    # Werkzeug answers "Expect: 100-continue" itself; a second "100 Continue" from
    # http.server breaks the uploads of the AWS SDK for Java.
    serving.WSGIRequestHandler.handle_expect_100 = lambda handler: True
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    application = DomainDispatcherApplication(create_backend_app)
    server = serving.make_server("127.0.0.1", 0, in_account_of_access_key(application), threaded=True)
    os.environ["MOTO_PORT"] = str(server.port)
    print(f"moto listens on port {server.port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
