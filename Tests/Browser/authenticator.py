"""A phone with an authenticator app: RFC 6238 by Python's own hmac, so that the server's codes are checked by another's."""

import base64
import hashlib
import hmac
import struct
import time


class Authenticator:
    """Shows codes of a secret as typed off the page, never the same twice."""

    def __init__(self, secret):
        self._key = base64.b32decode(secret.replace(" ", ""))
        self._last = 0

    def code(self):
        """The code of now; waits for the next where that of now was shown already."""
        while (step := int(time.time()) // 30) <= self._last:
            time.sleep(0.5)
        self._last = step
        mac = hmac.new(self._key, struct.pack(">Q", step), hashlib.sha1).digest()
        offset = mac[-1] & 15
        number = struct.unpack(">I", mac[offset:offset + 4])[0] & 0x7FFFFFFF
        return f"{number % 1_000_000:06}"
