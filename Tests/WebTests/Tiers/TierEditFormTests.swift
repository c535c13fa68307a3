import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An administrator who says what is to change in a tier` {
    private static let form = "/admin/tiers/change"

    @Test func `is told how it stands in the chosen tenants`() async throws {
        try await TierScene.open { scene in
            _ = try await scene.ada.get(TierScene.tiers)
            let both = try await scene.ada.get("\(Self.form)?tier=Premier&all=yes")
            #expect(both.status == 200)
            #expect(both.text.contains("In Acme Hardware and Medisoft."))
            #expect(both.text.contains("Now 6. Leave empty"))
            #expect(both.text.contains("VIP event access<small>standing</small>"))
            #expect(both.hidden("all") == "yes")
            let one = try await scene.ada.get("\(Self.form)?tier=active&tenants%5B%5D=medisoft")
            #expect(one.text.contains("In Medisoft."))
            #expect(one.hidden("tenants[]") == "medisoft")
            #expect(one.text.contains("Now 4. Leave empty"))
        }
    }

    @Test func `sees where tenants differ`() async throws {
        try await TierScene.open { scene in
            let plan = try await scene.plan([
                "all": "", "tenants[]": "acme", "quarter": "5", "remove[]": "VIP event access",
            ])
            _ = try await scene.ada.post("\(TierScene.changes)/\(plan)/apply")
            let page = try await scene.ada.get("\(Self.form)?tier=Premier&all=yes").text
            #expect(page.contains("Now 5 in 1 tenant, 6 in 1."))
            #expect(page.contains("VIP event access<small>standing, in 1 of 2</small>"))
        }
    }

    @Test(arguments: [
        "tier=Premier", "tier=Premier&tenants%5B%5D=nobody", "tier=Premier&tenants%5B%5D=..",
        "tier=Premier&all=yes&q=nobody", "tier=Platinum&all=yes", "tenants%5B%5D=acme",
    ])
    func `is told when there is nothing to change`(query: String) async throws {
        try await TierScene.open { scene in
            _ = try await scene.ada.get(TierScene.tiers)
            let page = try await scene.ada.get("\(Self.form)?\(query)")
            #expect(page.status == 422)
            #expect(page.text.contains("Nothing was changed"))
        }
    }

    @Test func `has every field read into the change`() async throws {
        try await TierScene.open { scene in
            let number = try await scene.plan([
                "quarter": "5", "year": "7", "remove[]": "VIP event access",
                "replaces-1": "Credit of 5,000 USD a year", "title-1": "Yearly credit",
                "kind-1": "creditAYear", "worth-1": "6,500.50", "currency-1": "EUR",
                "title-2": "Beta features", "kind-2": "earlyAccess", "days-2": "45", "currency-2": "USD",
                "currency-3": "USD",
            ])
            let edit = try #require(try await scene.plan(number)?.edit)
            #expect(
                edit
                    == TierEdit(
                        quarter: 5, year: 7, removing: ["VIP event access"],
                        replacing: [
                            .init(
                                title: "Credit of 5,000 USD a year",
                                benefit: Benefit(
                                    kind: .creditAYear, title: "Yearly credit",
                                    worth: Money(minor: 650_050, currency: "EUR")))
                        ], adding: [Benefit(kind: .earlyAccess, title: "Beta features", days: 45)]))
        }
    }

    @Test(
        arguments: [
            ([:], "Say what is to be different"), (["quarter": "many"], "A whole number from 0 to 400"),
            (["quarter": "-1"], "A whole number"), (["year": "401"], "A whole number"),
            (["quarter": "7", "year": "6"], "More calls a quarter than in the whole year"),
            (["remove[]": "Company car"], "Choose from the list"),
            (["title-1": "Company car"], "Choose one"), (["kind-1": "standing"], "Fill this in"),
            (["title-1": "Car", "kind-1": "gold"], "Choose one of the list"),
            (
                ["title-1": String(repeating: "x", count: 121), "kind-1": "standing"],
                "At most 120 characters"
            ),
            (["title-1": "Credit", "kind-1": "creditAYear"], "Fill this in"),
            (["title-1": "Credit", "kind-1": "creditAYear", "worth-1": "0"], "An amount above zero"),
            (["title-1": "Credit", "kind-1": "creditAYear", "worth-1": "much"], "An amount above zero"),
            (
                ["title-1": "Credit", "kind-1": "creditAYear", "worth-1": "9", "currency-1": "GOLD"],
                "Choose one of the list"
            ),
            (["title-1": "Beta", "kind-1": "earlyAccess"], "Fill this in"),
            (["title-1": "Beta", "kind-1": "earlyAccess", "days-1": "0"], "from 1 to 365"),
            (["title-1": "Event", "kind-1": "standing", "days-1": "3"], "Only early access"),
            (["title-1": "Event", "kind-1": "standing", "worth-1": "3"], "Only a credit"),
            (["title-1": "Car", "kind-1": "standing", "replaces-1": "Bicycle"], "Choose one of the list"),
            (
                [
                    "title-1": "Car", "kind-1": "standing", "replaces-1": "VIP event access",
                    "remove[]": "VIP event access",
                ], "This one ends"
            ),
            (
                ["title-1": "Car", "kind-1": "standing", "title-2": "CAR", "kind-2": "oneOff"],
                "This stands above already"
            ),
        ] as [([String: String], String)])
    func `is told what is wrong, with all that was typed kept`(
        typed: [String: String], message: String
    ) async throws {
        try await TierScene.open { scene in
            let page = try await scene.ada.send(TierScene.changes, TierScene.form(typed))
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.hidden("form-key") == "key-of-the-first-form")
            for (name, value) in typed
            where ["quarter", "year", "title-1", "worth-1", "days-1"].contains(name) {
                #expect(page.text.contains("value=\"\(value)\""), "\(name)")
            }
            #expect(try await scene.plan(1) == nil)
        }
    }

    @Test func `needs a form of ours`() async throws {
        try await TierScene.open { scene in
            for key in ["", "short", String(repeating: "k", count: 65)] {
                let page = try await scene.ada.send(
                    TierScene.changes, TierScene.form(["form-key": key, "quarter": "5"]))
                #expect(page.status == 400)
            }
            var lost = TierScene.form(["quarter": "5", "all": ""])
            lost["tier"] = nil
            #expect(try await scene.ada.send(TierScene.changes, lost).status == 422)
        }
    }
}
