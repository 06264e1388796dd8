"""The requests and answers of the documented REST services. It needs Python 3.8 and nothing else."""

import json
import random
import time
import urllib.error
import urllib.request
from urllib.parse import urlencode

# The documented port of each service, for a base address such as http://localhost:{port}.
PORTS = {"vehicles": 8000, "sales": 8001, "auth": 8002, "rate-limit": 8002, "customers": 8003, "health": 8000}

TEXT, NUMBER, OPTIONAL = str, (int, float), (str, type(None))
WHOLE = int

VEHICLE = {
    "id": TEXT,
    "marca": TEXT,
    "modelo": TEXT,
    "ano": WHOLE,
    "preco": NUMBER,
    "status": TEXT,
    "cor": OPTIONAL,
    "combustivel": TEXT,
    "km": WHOLE,
    "created_at": TEXT,
    "updated_at": TEXT,
}
SALE = {
    "id": TEXT,
    "vehicle_id": TEXT,
    "customer_id": TEXT,
    "total_amount": NUMBER,
    "status": TEXT,
    "payment_method": TEXT,
    "created_at": TEXT,
    "updated_at": TEXT,
}
DECIDED = {"id": TEXT, "status": TEXT, "message": TEXT}
CUSTOMER = {
    "id": TEXT,
    "name": TEXT,
    "email": OPTIONAL,
    "phone": OPTIONAL,
    "cpf": OPTIONAL,
    "address": OPTIONAL,
    "city": OPTIONAL,
    "state": OPTIONAL,
    "zip_code": OPTIONAL,
    "created_at": TEXT,
    "updated_at": TEXT,
}
REGISTERED = {
    "id": TEXT,
    "username": TEXT,
    "email": TEXT,
    "first_name": TEXT,
    "last_name": TEXT,
    "role": TEXT,
    "status": TEXT,
    "created_at": TEXT,
}
PROFILE = {**REGISTERED, "updated_at": TEXT}
LOGGED_IN_USER = {"id": TEXT, "username": TEXT, "email": TEXT, "role": TEXT, "status": TEXT}
TOKENS = {"access_token": TEXT, "refresh_token": TEXT, "token_type": TEXT, "expires_in": WHOLE}
ERROR = {"error": TEXT, "message": TEXT}
MESSAGE = {"message": TEXT}
STATISTICS = {"total_requests": WHOLE, "blocked_requests": WHOLE, "active_limits": dict}
LIMITS = {"limits": dict, "window_seconds": WHOLE, "redis_enabled": bool}

ERRORS = {
    400: "Validation error",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not found",
    409: "Conflict",
    422: "Validation error",
    429: "Rate limit exceeded",
}


def page_of(name):
    """The documented form of a list."""
    return {name: list, "total": WHOLE, "page": WHOLE, "limit": WHOLE, "pages": WHOLE}


class NotAsDocumented(Exception):
    """An answer that differs from the documents."""


class Services:
    """The documented services at a base address. Each request is checked against its documented answer."""

    def __init__(self, base):
        self.base = base.rstrip("/")

    def send(self, method, path, status, shape=None, *, query=None, body=None, token=None, headers=None):
        """Sends a request and returns what it answers. Raises NotAsDocumented for another status or another form."""
        asked = f"{method} {path}"
        answered, text = self._exchange(method, path, body, token, headers, query)
        if answered != status:
            raise NotAsDocumented(f"{asked} answered {answered}, documented is {status}: {text[:400]}")
        if status == 204:
            if text:
                raise NotAsDocumented(f"{asked} has a body, documented is none: {text[:400]}")
            return None
        try:
            answer = json.loads(text)
        except ValueError:
            raise NotAsDocumented(f"{asked} answered no JSON: {text[:400]}") from None
        expect_shape(asked, answer, ERROR if status in ERRORS else shape)
        if status in ERRORS and answer["error"] != ERRORS[status]:
            raise NotAsDocumented(f'{asked}: error is "{answer["error"]}", documented is "{ERRORS[status]}".')
        return answer

    def _exchange(self, method, path, body, token, headers, query):
        service = path.split("/")[1]
        url = self.base.replace("{port}", str(PORTS[service])) + path
        if query:
            url += "?" + urlencode(query)
        request = urllib.request.Request(url, method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        for _ in range(3):
            try:
                with urllib.request.urlopen(request, timeout=30) as response:
                    return response.status, response.read().decode()
            except urllib.error.HTTPError as error:
                text = error.read().decode()
                if error.code != 429:
                    return error.code, text
                wait = json.loads(text)["retry_after"]
                print(f"     The rate limit of {path} is reached. Waiting for {wait} s, as the answer says.", flush=True)
                time.sleep(wait)
            except urllib.error.URLError as error:
                raise NotAsDocumented(f"{url} cannot be reached: {error.reason}") from None
        raise NotAsDocumented(f"{method} {path} was refused with 429 after each wait.")


def expect_shape(asked, answer, shape):
    """Raises NotAsDocumented unless an answer has the documented fields with their types."""
    if not isinstance(answer, dict):
        raise NotAsDocumented(f"{asked} answered no object: {answer!r:.400}")
    for name, kind in (shape or {}).items():
        if name not in answer:
            raise NotAsDocumented(f"{asked} answered without {name}: {answer!r:.400}")
        if not isinstance(answer[name], kind):
            raise NotAsDocumented(f"{asked} answered {name} with another type: {answer[name]!r:.100}")


def expect(fact, text):
    """Raises NotAsDocumented with the text unless a fact holds."""
    if not fact:
        raise NotAsDocumented(text)


def a_cpf():
    """A CPF with correct check digits that belongs to nobody in particular."""
    digits = [random.randint(0, 9) for _ in range(9)]
    for _ in range(2):
        total = sum(digit * weight for digit, weight in zip(digits, range(len(digits) + 1, 1, -1)))
        digits.append((total * 10) % 11 % 10)
    return "{}{}{}.{}{}{}.{}{}{}-{}{}".format(*digits)
