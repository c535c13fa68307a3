import Domain
import Foundation
import Testing

@testable import Store

@Suite struct `References taken from a spreadsheet` {
    private static let header =
        "Name;Account;Mail;Tier;Engagement types;Title;Language;Use cases;Past engagements\n"
    private static let helen =
        "Helen Ngata;Cancity;helen@cancity.example;Premier;phone call, site visit;VP Operations;German, English;"
        + "branch rollout;\"2026-01-20 site visit; 2026-02-03: Call\"\n"

    @Test func `start with their past engagements used`() async throws {
        let file = try await TenantFile()
        let run = try await file.take(Self.header + Self.helen)
        #expect(run.tally == ImportTally(added: 1))
        let helen = try #require(try await file.read { try $0.references() }.first)
        #expect(helen.contact.mail.text == "helen@cancity.example")
        #expect(helen.account.name == "Cancity")
        #expect(helen.tier.name == "Premier")
        #expect(helen.availability.willingFor == [.phoneCall, .siteVisit])
        #expect(helen.profile.languages == ["de", "en"])
        #expect(helen.profile.seniority == .vicePresident)
        let workload = try await file.read { try $0.workload(of: helen.id, on: TenantFile.today) }
        // A call counts one, a site visit two.
        #expect(workload.usage.usedInQuarter == 3)
        #expect(try await file.read { try $0.people(holding: .reference) }.map(\.name) == ["Helen Ngata"])

        let again = try await file.take(Self.header + Self.helen)
        #expect(again.tally == ImportTally(unchanged: 1))
        let more = try await file.take(
            Self.header + Self.helen.replacingOccurrences(of: "2026-02-03: Call", with: "2026-03-02: Call"))
        #expect(more.tally == ImportTally(updated: 1))
        #expect(try await file.count("SELECT count(*) FROM past_engagement") == 3)
    }

    @Test func `keep what they or a coordinator changed since`() async throws {
        let file = try await TenantFile()
        try await file.take(Self.header + Self.helen)
        let helen = try #require(try await file.read { try $0.references() }.first)
        try await file.write { transaction in
            try transaction.set(
                Availability(
                    pause: nil, willingFor: [.videoCall], weekdaysOff: [], daysOff: [],
                    timeZone: TenantFile.vienna), of: helen.id)
        }
        let newer = Self.helen.replacingOccurrences(of: "VP Operations", with: "COO")
        let run = try await file.take(Self.header + newer)
        #expect(run.tally == ImportTally(updated: 1))
        let after = try #require(try await file.read { try $0.reference(helen.id) })
        #expect(after.availability.willingFor == [.videoCall])
        #expect(after.title == "COO")
    }

    @Test(arguments: [
        (
            "Premeir", "",
            "There is no such tier; there are Premier, Active, Occasional. Did you mean Premier?"
        ),
        ("Premier", "2026-12-01 call", "It is after today"),
    ])
    func `are refused for a tier or a past that cannot be`(tier: String, past: String, reason: String)
        async throws
    {
        let file = try await TenantFile()
        let id = try await file.stage(
            "name,account,mail,tier,past engagements\nH,C,h@c.example,\(tier),\(past)\nO,C,o@c.example,,\n")
        let proposal = try #require(
            try await file.registry.withTenant(TenantFile.slug) {
                try await $0.proposal(of: id, at: TenantFile.now)
            })
        #expect(proposal.problems.count == 1)
        #expect(proposal.problems.first?.reason.hasPrefix(reason) == true)
        #expect(proposal.problems.first?.line == 2)
        #expect(proposal.rows?.count == 1)
        #expect(proposal.refusedCount == 1)
    }

    @Test func `of no named tier start in the least committed one`() async throws {
        let file = try await TenantFile()
        try await file.take("name,account,mail\nOmar Haddad,Isdom,omar@isdom.example\n")
        #expect(try await file.read { try $0.references() }.first?.tier.name == "Occasional")
    }
}
