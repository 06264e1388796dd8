"""A day of a shop, by the documented REST requests alone: python3 shop_day.py [base address]"""

import sys
import uuid

from documented import CUSTOMER, DECIDED, LIMITS, LOGGED_IN_USER, MESSAGE, PROFILE, REGISTERED, SALE, STATISTICS, TOKENS, VEHICLE
from documented import NotAsDocumented, Services, a_cpf, expect, expect_shape, page_of

DEFAULT_BASE = "http://localhost:4000/api"

# The accounts of the demo. They exist where the shop has demo data.
SALES_ACCOUNT = {"username": "vendas", "password": "vendas123"}
ADMIN_ACCOUNT = {"username": "admin", "password": "admin123"}


class Day:
    """What happens in the shop, in the order of a day."""

    def __init__(self, services):
        self.send = services.send
        self.name = f"cliente-{uuid.uuid4().hex[:8]}"

    def run(self):
        self.send("GET", "/health", 200, {})
        step("The shop is open.")
        self.register()
        self.log_in()
        self.look_at_the_stock()
        self.buy()
        self.decide()
        self.keep_the_stock()
        self.keep_customers()
        self.administer()
        self.leave()

    def register(self):
        account = {
            "username": self.name,
            "email": f"{self.name}@example.com",
            "password": "uma-senha-incomum-2024",
            "first_name": "Clara",
            "last_name": "Fictícia",
            "role": "CUSTOMER",
        }
        self.account = account
        made = self.send("POST", "/auth/register", 201, REGISTERED, body=account)
        expect(made["role"] == "CUSTOMER", f"A registered user has the role {made['role']}.")
        self.send("POST", "/auth/register", 409, body=account)
        other = {**account, "username": f"{self.name}-2", "email": f"{self.name}-2@example.com", "role": "ADMIN"}
        self.send("POST", "/auth/register", 403, body=other)
        self.send("POST", "/auth/register", 400, body={"username": self.name})
        step(f"{self.name} registers. Nobody registers twice, or as ADMIN.")

    def log_in(self):
        self.mine = self.tokens({"username": self.name, "password": self.account["password"]})
        self.token = self.mine["access_token"]
        self.sales = self.tokens(SALES_ACCOUNT)["access_token"]
        self.admin = self.tokens(ADMIN_ACCOUNT)["access_token"]
        self.send("GET", "/auth/profile", 401)
        profile = self.send("GET", "/auth/profile", 200, PROFILE, token=self.token)
        expect(profile["username"] == self.name, "The profile is of another user.")
        changed = self.send(
            "PUT", "/auth/profile", 200, PROFILE, token=self.token, body={"first_name": "Clarice"}
        )
        expect(changed["first_name"] == "Clarice", "The profile has the former name.")
        step("She, a salesperson and an administrator log in.")

    def tokens(self, account):
        answer = self.send("POST", "/auth/login", 200, {**TOKENS, "user": dict}, body=account)
        expect_shape("POST /auth/login: user", answer["user"], LOGGED_IN_USER)
        return answer

    def look_at_the_stock(self):
        query = {"status": "DISPONIVEL", "sort_by": "preco", "sort_order": "asc", "page": 1, "limit": 5}
        found = self.send("GET", "/vehicles", 200, page_of("vehicles"), token=self.token, query=query)
        for vehicle in found["vehicles"]:
            expect_shape("GET /vehicles", vehicle, VEHICLE)
        prices = [vehicle["preco"] for vehicle in found["vehicles"]]
        expect(prices == sorted(prices), f"The vehicles are not sorted by price: {prices}.")
        expect(found["page"] == 1 and found["limit"] == 5, "The list has another page or limit.")
        self.send("GET", "/vehicles", 400, token=self.token, query={"colour": "red"})
        self.send("GET", "/vehicles/none", 404, token=self.token)
        step(f"She looks at the {found['total']} vehicles for sale, the cheapest first.")

    def new_vehicle(self, **given):
        """Vehicles of its own: those of the demo are for other people."""
        body = {"marca": "Fiat", "modelo": "Argo", "ano": 2024, "preco": 84990.50, "cor": "Prata", **given}
        body = {"combustivel": "Flex", "km": 15000, **body}
        vehicle = self.send("POST", "/vehicles", 201, VEHICLE, token=self.sales, body=body)
        expect(vehicle["preco"] == body["preco"], f"The price {body['preco']} became {vehicle['preco']}.")
        expect(vehicle["combustivel"] == "Flex", f"The fuel Flex became {vehicle['combustivel']}.")
        expect(vehicle["status"] == "DISPONIVEL", f"A new vehicle is {vehicle['status']}.")
        return vehicle

    def status_of(self, vehicle):
        return self.send("GET", f"/vehicles/{vehicle['id']}", 200, VEHICLE, token=self.sales)["status"]

    def buy(self):
        me = {
            "name": "Clara Fictícia",
            "email": f"{self.name}@example.com",
            "phone": "11987654321",
            "cpf": a_cpf(),
            "address": "Rua das Flores, 123",
            "city": "São Paulo",
            "state": "SP",
            "zip_code": "01234-567",
        }
        self.customer = self.send("POST", "/customers", 201, CUSTOMER, token=self.token, body=me)
        self.first, self.second, self.third = (self.new_vehicle() for _ in range(3))
        order = {
            "vehicle_id": self.first["id"],
            "customer_id": self.customer["id"],
            "payment_method": "FINANCIAMENTO",
            "down_payment": 20000.00,
            "financing_months": 48,
        }
        key = {"Idempotency-Key": str(uuid.uuid4())}
        self.bought = self.send("POST", "/sales", 201, SALE, token=self.token, body=order, headers=key)
        again = self.send("POST", "/sales", 201, SALE, token=self.token, body=order, headers=key)
        expect(again["id"] == self.bought["id"], "The same key opened another sale.")
        expect(self.bought["status"] == "PENDENTE", f"A new sale is {self.bought['status']}.")
        expect(self.bought["total_amount"] == 84990.50, f"The sale is of {self.bought['total_amount']}.")
        expect(self.bought["payment_method"] == "FINANCIAMENTO", "The sale has another payment.")
        expect(self.status_of(self.first) == "RESERVADO", "The vehicle of a sale is not RESERVADO.")
        self.send("POST", "/sales", 409, token=self.token, body=order)
        pix = {"vehicle_id": self.second["id"], "customer_id": self.customer["id"], "payment_method": "PIX"}
        self.unwanted = self.send("POST", "/sales/purchase", 201, SALE, token=self.token, body=pix)
        pix["vehicle_id"] = self.third["id"]
        self.regretted = self.send("POST", "/sales", 201, SALE, token=self.token, body=pix)
        self.send("POST", "/sales", 400, token=self.token, body={"vehicle_id": self.third["id"]})
        step("She buys three vehicles. Each is reserved, and nobody else gets it.")

    def decide(self):
        filters = {"status": "PENDENTE", "vehicle_id": self.first["id"], "page": 1, "limit": 20}
        found = self.send("GET", "/sales", 200, page_of("sales"), token=self.sales, query=filters)
        expect([sale["id"] for sale in found["sales"]] == [self.bought["id"]], "The sale is not in the list.")
        expect_shape("GET /sales", found["sales"][0], SALE)
        approve, reject, cancel = (
            f"/sales/{sale['id']}/{action}"
            for sale, action in (
                (self.bought, "approve"),
                (self.unwanted, "reject"),
                (self.regretted, "cancel"),
            )
        )
        self.send("POST", approve, 403, token=self.token, body={"notes": "Sou eu"})
        done = self.send("POST", approve, 200, DECIDED, token=self.sales, body={"notes": "Crédito aprovado"})
        expect(done["status"] == "APROVADA", f"An approved sale is {done['status']}.")
        expect(self.status_of(self.first) == "VENDIDO", "The vehicle of an approved sale is not VENDIDO.")
        self.send("POST", approve, 409, token=self.sales, body={})
        reason = {"reason": "Documentação incompleta", "notes": "Falta o comprovante"}
        done = self.send("POST", reject, 200, DECIDED, token=self.sales, body=reason)
        expect(done["status"] == "REJEITADA", f"A rejected sale is {done['status']}.")
        expect(self.status_of(self.second) == "DISPONIVEL", "The vehicle of a rejected sale stays reserved.")
        done = self.send("POST", cancel, 200, DECIDED, token=self.token, body={"reason": "Desisti"})
        expect(done["status"] == "CANCELADA", f"A cancelled sale is {done['status']}.")
        read = self.send("GET", f"/sales/{self.bought['id']}", 200, SALE, token=self.token)
        expect(read["status"] == "APROVADA", f"She reads that her sale is {read['status']}.")
        step("A salesperson approves one and rejects one. She cancels the third.")

    def keep_the_stock(self):
        path = f"/vehicles/{self.second['id']}"
        changed = self.send("PUT", path, 200, VEHICLE, token=self.sales, body={"preco": 79990, "km": 15500})
        expect((changed["preco"], changed["km"]) == (79990, 15500), "The vehicle was not changed.")
        self.send("PUT", path, 409, token=self.sales, body={"status": "VENDIDO"})
        self.send("PUT", path, 422, token=self.sales, body={"preco": 1.999})
        self.send("PUT", path, 403, token=self.token, body={"preco": 1})
        for vehicle in (self.second, self.third):
            self.send("DELETE", f"/vehicles/{vehicle['id']}", 204, token=self.admin)
        self.send("GET", path, 404, token=self.sales)
        step("The salesperson changes a price. The administrator deletes what is not sold.")

    def keep_customers(self):
        body = {"name": "Davi Fictício", "email": f"davi-{self.name}@example.com", "cpf": a_cpf()}
        body = {**body, "phone": "11912345678", "city": "Campinas", "state": "SP"}
        made = self.send("POST", "/customers", 201, CUSTOMER, token=self.sales, body=body)
        path = f"/customers/{made['id']}"
        self.send("POST", "/customers", 409, token=self.sales, body=body)
        self.send("POST", "/customers", 422, token=self.sales, body={**body, "cpf": "123.456.789-00"})
        query = {"cpf": body["cpf"], "limit": 20}
        found = self.send("GET", "/customers", 200, page_of("customers"), token=self.sales, query=query)
        expect([one["id"] for one in found["customers"]] == [made["id"]], "The CPF finds another customer.")
        self.send("GET", path, 200, CUSTOMER, token=self.sales)
        changed = self.send("PUT", path, 200, CUSTOMER, token=self.sales, body={"city": "Santos"})
        expect(changed["city"] == "Santos", "The customer was not changed.")
        own = self.send("GET", "/customers", 200, page_of("customers"), token=self.token)
        expect([one["id"] for one in own["customers"]] == [self.customer["id"]], "She sees other customers.")
        self.send("DELETE", path, 204, token=self.admin)
        self.send("GET", path, 404, token=self.admin)
        step("The salesperson keeps a customer. The administrator erases him.")

    def administer(self):
        query = {"role": "SALES", "page": 1}
        users = self.send("GET", "/auth/users", 200, page_of("users"), token=self.admin, query=query)
        expect(all(user["role"] == "SALES" for user in users["users"]), "Other roles are in the list.")
        self.send("GET", "/auth/users", 403, token=self.token)
        self.send("GET", "/rate-limit/stats", 200, STATISTICS, token=self.admin)
        config = self.send("GET", "/rate-limit/config", 200, LIMITS, token=self.admin)
        for name in ("auth", "general", "listing", "admin"):
            expect(name in config["limits"], f"The limits have no {name}.")
        self.send("GET", "/rate-limit/stats", 403, token=self.sales)
        self.send("DELETE", "/rate-limit/reset", 200, MESSAGE, token=self.admin)
        step("The administrator reads users and rate limits, and deletes the counts.")

    def leave(self):
        given = {"refresh_token": self.mine["refresh_token"]}
        fresh = self.send("POST", "/auth/refresh", 200, TOKENS, body=given)
        profile = self.send("GET", "/auth/profile", 200, PROFILE, token=fresh["access_token"])
        expect(profile["username"] == self.name, "The new token is of another user.")
        given = {"refresh_token": fresh["refresh_token"]}
        self.send("POST", "/auth/logout", 200, MESSAGE, body=given, token=fresh["access_token"])
        self.send("POST", "/auth/refresh", 401, body=given)
        step("She logs out. Her refresh token is of no more use.")


steps = 0


def step(text):
    global steps
    steps += 1
    print(f"{steps:3}  {text}", flush=True)


def main():
    base = sys.argv[1] if len(sys.argv) > 1 else DEFAULT_BASE
    if len(sys.argv) > 2 or not base.startswith(("http://", "https://")):
        print(__doc__, file=sys.stderr)
        return 2
    print(f"The documented services at {base}")
    try:
        Day(Services(base)).run()
    except NotAsDocumented as difference:
        print(f"Not as documented: {difference}", file=sys.stderr)
        return 1
    print("Every answer was as documented.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
