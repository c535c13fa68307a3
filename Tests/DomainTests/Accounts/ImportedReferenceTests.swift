import Domain
import Testing

@Suite struct `A reference in a spreadsheet` {
    private static let header =
        "Name;Account;Mail;Tier;Engagement types;Title;Use cases;Competitors;Past engagements\n"

    @Test func `has everything its row says`() throws {
        let rows = try Sheet.references(
            Self.header
                + "Helen Ngata;Cancity;Helen@Cancity.example;Premier;phone call, site visit;VP Operations;"
                + "\"branch rollout; remote staff\";\"Initech, Globex\";\"2026-05-11 site visit; 2/3/2026: Call\"\n"
        )
        let helen = try #require(rows.first)
        #expect(
            (helen.name, helen.accountName, helen.mail.text) == (
                "Helen Ngata", "Cancity", "helen@cancity.example"
            )
        )
        #expect(helen.tierName == "Premier")
        #expect(helen.title == "VP Operations")
        #expect(helen.seniority == .vicePresident)
        #expect(helen.engagementTypes == [.phoneCall, .siteVisit])
        #expect(helen.useCases == ["branch rollout", "remote staff"])
        #expect(helen.competitors == ["Initech", "Globex"])
        #expect(
            helen.pastEngagements == [
                ReferenceRow.PastEngagement(day: try #require(Day(iso: "2026-02-03")), type: .phoneCall),
                ReferenceRow.PastEngagement(day: try #require(Day(iso: "2026-05-11")), type: .siteVisit),
            ])
    }

    @Test func `may stand on a row for each past engagement`() throws {
        let rows = try Sheet.references(
            """
            name,account,mail,date,type
            Helen Ngata,Cancity,helen@cancity.example,2026-02-03,phone call
            Omar Haddad,Isdom,omar@isdom.example,,
            Helen Ngata,Cancity,HELEN@cancity.example,2026-05-11,video call
            Helen Ngata,Cancity,helen@cancity.example,2026-05-11,video call
            """)
        #expect(rows.map(\.name) == ["Helen Ngata", "Omar Haddad"])
        #expect(rows.map(\.pastEngagements.count) == [2, 0])
        #expect(rows[0].pastEngagements.map(\.type) == [.phoneCall, .videoCall])
    }

    @Test func `does not share a mail address with another`() throws {
        let reading = try Sheet.read(
            "name,account,mail,date\nHelen Ngata,Cancity,desk@cancity.example,2026-02-03\n"
                + "Omar Haddad,Cancity,desk@cancity.example,2026-02-04\n")
        #expect(reading.rows.count == 1)
        #expect(reading.problems.map(\.line) == [3])
        #expect(reading.problems[0].reason.hasPrefix("Line 2 gives this address to Helen Ngata of Cancity."))
        #expect(
            try Sheet.read("name,account,mail\nA,B,a@b.example\nA,B,a@b.example\n").problems[0].reason
                == "It is on line 2 already, which was taken. Leave one of them out.")
    }

    @Test(arguments: [
        "helen", "helen@", "@b.example", "a@b", "a b@c.example", "a@b@c.example", "a@.example",
        "a@b.example.",
        "Helen <a@b.example>", "a@b.example;c@d.example", "a,b@c.example",
    ])
    func `needs a mail address that can be one`(mail: String) throws {
        let reading = try Sheet.read("name,account,mail\nHelen,Cancity,\"\(mail)\"\n")
        #expect(reading.rows.count == 0)
        #expect(
            reading.problems.first?.reason
                == "It is not a mail address. Write one address, as helen@example.com.")
    }

    @Test(arguments: [
        ("bungee jump", "", "It is no engagement type."),
        ("", "2026-02-03 bungee jump", "It is no engagement type."),
        ("", "yesterday call", "It is not a date we can read"),
    ])
    func `is refused for an engagement nobody can count`(types: String, past: String, reason: String) throws {
        let reading = try Sheet.read(
            "name,account,mail,engagement types,past engagements\nH,C,h@c.example,\(types),\(past)\n")
        #expect(reading.rows.count == 0)
        #expect(reading.problems.first?.reason.hasPrefix(reason) == true)
    }

    @Test func `is refused for an engagement with a type and no day`() throws {
        let reading = try Sheet.read("name,account,mail,date,type\nHelen,Cancity,h@c.example,,call\n")
        #expect(
            reading.problems.first?.reason
                == "An engagement has a type but no date. Write when it took place, as 2026-03-31.")
    }

    @Test func `of an unknown account or tier is kept and listed for mapping`() throws {
        let reading = try Sheet.read(
            "name,account,mail,tier\nHelen,CanCity Inc,h@c.example,Premeir\nOmar,Isdom,o@i.example,active\n")
        #expect(reading.rows.count == 2)
        let known = ImportVocabulary(
            accounts: ["Isdom", "Warephase"], tiers: ["Premier", "Active", "Occasional"])
        #expect(
            reading.unmapped(known) == [
                UnmappedValue(subject: .account, text: "CanCity Inc", count: 1, suggestion: nil),
                UnmappedValue(subject: .tier, text: "Premeir", count: 1, suggestion: "Premier"),
            ])
    }
}
