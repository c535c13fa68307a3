import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's page of benefits` {
    private static let path = "/acme/reference/benefits"

    private static func grant(_ scene: ReferenceScene, _ kind: Benefit.Kind) async throws -> BenefitGrant {
        let helen = try await scene.reference().id
        let grants = try await scene.office.write { try $0.benefitGrants(of: helen) }
        return try #require(grants.last { $0.kind == kind })
    }

    private static func allowDonations(_ scene: ReferenceScene) async throws {
        let marta = try await scene.site.signedIn(as: .coordinator)
        let edition = try await scene.office.write { try $0.settingsEdition().text }
        let saved = try await marta.send(
            "/acme/coordinator/settings/benefits", ["version": edition, "allows-donation": "yes"])
        try #require(saved.status == 303)
    }

    /// Ends Helen's rewards, or lets her have them again.
    private static func takesNoRewards(_ scene: ReferenceScene) async throws {
        let (id, act) = (try await scene.reference().id, try await scene.office.act(.coordinator))
        try await scene.office.write { transaction in
            let helen = try #require(try transaction.reference(id))
            var entry = ReferenceEntry(
                name: helen.contact.name, mail: helen.contact.mail, account: helen.account.id,
                tier: helen.tier.id, availability: helen.availability)
            entry.title = helen.title
            entry.takesNoRewards = true
            let edition = try #require(try transaction.edition(of: id))
            try transaction.save(
                try helen.change(to: entry, at: helen.account, edition: edition, seen: edition, act))
        }
    }

    @Test func `shows what is coming and when, what the tier brings, and every entry`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.get(Self.path)
            #expect(page.status == 200)
            for words in [
                "Your tier is Premier", "5,000 USD left to claim until 31 December 2026.",
                "It takes place by 31 March 2026.", "You have it by 16 March 2026.",
                "once a quarter, next from 1 April 2026", "next on 1 January 2027", "+5,000 USD",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(!page.text.contains("What a higher tier would bring"))
            #expect(!page.text.contains("charity"))
        }
    }

    @Test func `says what a higher tier would bring and ask`() async throws {
        try await ReferenceScene.open { scene in
            let act = try await scene.office.act(.coordinator)
            let helen = try await scene.reference()
            try await scene.office.write { transaction in
                let tier = try #require(try transaction.tier(named: "Occasional"))
                try transaction.save(
                    try helen.move(to: tier, seen: helen.tier.id, reason: "", tells: false, act))
            }
            let page = try await scene.helen.get(Self.path).text
            let higher = try #require(page.range(of: "What a higher tier would bring"))
            let rest = page[higher.lowerBound...]
            #expect(rest.contains("4 conversations a quarter and 6 a year at most, instead of 2 and 4."))
            #expect(rest.contains("Quarterly roadmap review") && rest.contains("Premier"))
        }
    }

    @Test func `claims part of the credit, which a coordinator delivers, and the balance says so`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let credit = try await Self.grant(scene, .creditAYear)
            let claim = "\(Self.path)/\(credit.id)/claim"
            let form = ["amount-\(credit.id)": "1,200.50", "seen": credit.mark]
            #expect(try await scene.helen.send(claim, form).location == Self.path)
            let again = try await scene.helen.send(claim, form)
            #expect(again.status == 409)
            let mine = try await scene.helen.get(Self.path).text
            #expect(
                mine.contains("3,799.50 USD left to claim") && mine.contains("1,200.50 USD is on its way"))
            let marta = try await scene.site.signedIn(as: .coordinator)
            let list = try await marta.get("/acme/coordinator/benefits").text
            let places = ["Credit of 5,000 USD", "Quarterly executive briefing"].compactMap {
                list.range(of: $0)?.lowerBound
            }
            #expect(places.count == 2 && places == places.sorted(), "what is claimed stands first")
            let now = try await Self.grant(scene, .creditAYear)
            let delivered = try await marta.send(
                "/acme/coordinator/benefits/\(credit.id)/delivery",
                ["seen": now.mark, "note": "Voucher A-7", "from": "list"])
            #expect(delivered.location == "/acme/coordinator/benefits")
            let after = try await scene.helen.get(Self.path).text
            for words in ["Voucher A-7", "−1,200.50 USD", "3,799.50 USD left to claim"] {
                #expect(after.contains(words), "\(words)")
            }
            #expect(!after.contains("on its way by"))
            let mail = try await scene.office.write {
                try $0.letters(LetterFilter(), page: 1).rows.map(\.subject)
            }
            #expect(mail.contains("Helen Osei claimed Credit of 5,000 USD a year, 1,200.50 USD"))
            #expect(mail.contains("Here it is: Credit of 5,000 USD a year, 1,200.50 USD"))
        }
    }

    @Test(arguments: ["0", "-1", "5000.01", "a lot", "12 EUR"])
    func `sends back an amount that can't be, with what was typed`(amount: String) async throws {
        try await ReferenceScene.open { scene in
            let credit = try await Self.grant(scene, .creditAYear)
            let page = try await scene.helen.send(
                "\(Self.path)/\(credit.id)/claim", ["amount-\(credit.id)": amount, "seen": credit.mark])
            #expect(page.status == 422)
            #expect(page.text.contains(#"value="\#(amount)""#))
            #expect(try await Self.grant(scene, .creditAYear) == credit)
        }
    }

    @Test func `says that they come, or not this time`() async throws {
        try await ReferenceScene.open { scene in
            let event = try await Self.grant(scene, .recurringEvent)
            let answer = try await scene.helen.send(
                "\(Self.path)/\(event.id)/claim", ["seen": event.mark])
            #expect(answer.status == 303)
            #expect(try await scene.helen.get(Self.path).text.contains("You are coming. It takes place"))
            let early = try await Self.grant(scene, .earlyAccess)
            let no = try await scene.helen.send("\(Self.path)/\(early.id)/decline", ["seen": early.mark])
            #expect(no.status == 303)
            #expect(try await Self.grant(scene, .earlyAccess).last == .declined)
        }
    }

    @Test func `gives to charity where the program lets them`() async throws {
        try await ReferenceScene.open { scene in
            let credit = try await Self.grant(scene, .creditAYear)
            let path = "\(Self.path)/\(credit.id)/donation"
            #expect(try await scene.helen.send(path, ["seen": credit.mark]).status == 403)
            try await Self.allowDonations(scene)
            #expect(try await scene.helen.get(Self.path).text.contains("Give to charity"))
            #expect(try await scene.helen.send(path, ["seen": credit.mark]).status == 303)
            #expect(try await Self.grant(scene, .creditAYear).standing == .donated)
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(try await marta.get("/acme/coordinator/benefits").text.contains("For charity"))
        }
    }

    @Test func `shows thanks and recognition only to who takes no rewards`() async throws {
        try await ReferenceScene.open { scene in
            try await Self.takesNoRewards(scene)
            let page = try await scene.helen.get(Self.path).text
            #expect(page.contains("Thanks and recognition") && page.contains("Times we thanked you"))
            #expect(!page.contains("left to claim") && !page.contains("What your tier brings"))
            #expect(!page.contains("<form class=\"form\""))
            let home = try await scene.helen.get("/acme/reference/home").text
            #expect(home.contains("You take no rewards"))
        }
    }

    @Test func `says plainly what is late`() async throws {
        try await ReferenceScene.open { scene in
            scene.site.clock.advance(by: 20 * 86_400)
            let page = try await scene.site.signedIn(as: .reference).get(Self.path).text
            #expect(page.contains("It was due on 16 March 2026; we are late with it"))
            #expect(page.contains("It takes place by 31 March 2026."))
        }
    }

    @Test func `stands on the front page with what is open`() async throws {
        try await ReferenceScene.open { scene in
            let home = try await scene.helen.get("/acme/reference/home").text
            #expect(home.contains("Credit of 5,000 USD a year: 5,000 USD left to claim"))
            #expect(home.contains(#"href="/acme/reference/benefits""#))
        }
    }
}
