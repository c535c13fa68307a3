import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Helen Osei of Northwind Hospital, a vice president who joined Active a year ago and gave five conversations since; the
/// rules propose her for Premier. It is Monday 2 March 2026.
private struct MoveScene: Sendable {
    let program: ProgramScene
    let helen: ID<Reference>
    var marta: TestBrowser { program.marta }

    static let path = "/acme/coordinator/tiers/moves"

    static func open(
        noRewards: Bool = false, _ test: @Sendable (MoveScene) async throws -> Void
    ) async throws {
        try await ProgramScene.open { program in
            let marta = try await program.person(.coordinator).contact
            let now = program.site.clock.now
            let helen = try await program.write { transaction in
                let act = Act(by: marta, at: now)
                let account = try transaction.add(AccountEntry(name: "Northwind Hospital"), act)
                var entry = ReferenceEntry(
                    name: TestPerson.of(.reference).name,
                    mail: try #require(MailAddress(TestPerson.of(.reference).mail)), account: account,
                    tier: DefaultTiers.all[1].id,
                    availability: Availability(
                        pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [], timeZone: .gmt))
                entry.joinedOn = Day(iso: "2025-02-03")
                entry.profile = Profile(seniority: .vicePresident)
                entry.takesNoRewards = noRewards
                let helen = try transaction.add(entry, act)
                // Only calls and time are asked for, so that nobody has to rate anything first.
                let premier = try #require(try transaction.tiers().first)
                let before = try transaction.tierRules()[premier.id]
                try transaction.save(
                    try premier.change(
                        before, to: TierRule(calls: 4, months: 6, seniority: .vicePresident, staysWith: 2),
                        seen: before.mark, act))
                return helen
            }
            let scene = MoveScene(program: program, helen: helen)
            try await scene.give(5)
            try await test(scene)
        }
    }

    /// Engagements from before the program, a month apart.
    func give(_ count: Int) async throws {
        let last = try #require(Day(iso: "2026-02-24"))
        let mail = TestPerson.of(.reference).mail
        let name = TestPerson.of(.reference).name
        let rows = (0..<count).map {
            "\(name),Northwind Hospital,\(mail),\(last.adding(days: -30 * $0).iso),phone call\n"
        }
        let bytes = [UInt8](("name,account,mail,date,type\n" + rows.joined()).utf8)
        let actor = ImportActor(operatorAt: program.site.clock.now)
        let now = program.site.clock.now
        try await program.site.withTenant { tenant in
            let document = try CSVDocument(bytes)
            let mapping = Domain.ColumnMapping(
                recognising: document.header, as: try ImportKind.recognise(document))
            let run = try await tenant.write { transaction in
                let id = try transaction.stage(bytes, named: "file.csv", as: mapping, by: actor)
                try transaction.start(id, policy: .skip, at: now)
                return id
            }
            try await ImportJob(run, at: tenant, by: actor).run(now: { now })
        }
    }

    /// Members of Active since two years, of whom nobody has heard since.
    func enroll(_ count: Int) async throws {
        let marta = try await program.person(.coordinator).contact
        let now = program.site.clock.now
        try await program.write { transaction in
            let act = Act(by: marta, at: now)
            let account = try transaction.add(AccountEntry(name: "Alder Bank"), act)
            for number in 1...count {
                var entry = ReferenceEntry(
                    name: "Member Nr \(number)",
                    mail: try #require(MailAddress("member.\(number)@customer.example")), account: account,
                    tier: DefaultTiers.all[1].id,
                    availability: Availability(
                        pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [], timeZone: .gmt))
                entry.joinedOn = Day(iso: "2024-03-02")
                try transaction.add(entry, act)
            }
        }
    }

    func reference() async throws -> Reference {
        let helen = helen
        return try #require(try await program.read { try $0.reference(helen) })
    }

    func post(_ step: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestPage {
        try await marta.post("\(Self.path)/\(helen)/\(step)", fields)
    }
}

@Suite struct `A coordinator's page of proposed moves` {
    @Test func `says who, why, and what changes for them`() async throws {
        try await MoveScene.open { scene in
            let page = try await scene.marta.get(MoveScene.path).text
            for words in [
                ">Active → Premier<", "5 engagements in the last 12 months; Premier asks for 4",
                "In Active since 3 February 2025, 12 months; Premier asks for 6",
                "At most 6 conversations a quarter, instead of 4", "Begins: Quarterly executive briefing",
                "Ends: Quarterly roadmap review", "0 of 15–20 aimed at: 15 to find",
                "Up into it goes who has all of these:",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let tiers = try await scene.marta.get("/acme/coordinator/tiers").text
            #expect(tiers.contains("1 proposed move<"))
        }
    }

    @Test func `moves them, and tells them what is different`() async throws {
        try await MoveScene.open { scene in
            let answer = try await scene.post(
                "move",
                [
                    "seen": "2-1", "tells-\(scene.helen)": "on",
                    "word-\(scene.helen)": "Five teams learned from you.",
                ])
            #expect(answer.location == MoveScene.path)
            #expect(try await scene.reference().tier.name == "Premier")
            let letter = try #require(try await scene.program.mail().first)
            #expect(letter.subject == "Your tier in our reference program: Premier")
            let id = letter.id
            let text = try #require(try await scene.program.read { try $0.letter(id) }).text
            #expect(text.contains("Five teams learned from you."))
            #expect(text.contains("Begins: Quarterly executive briefing"))
            let helen = scene.helen
            // What they have coming from now on is on the record, too.
            let activity = try await scene.program.read { try $0.activity(of: helen, most: 20) }
            let move = try #require(activity.first { $0.sentence.contains("from Active to Premier") })
            #expect(move.detail.contains("5 engagements"))
            let page = try await scene.marta.get(MoveScene.path).text
            #expect(page.contains("Nobody is proposed for another tier"))
        }
    }

    @Test func `writes to nobody where it is not to`() async throws {
        try await MoveScene.open { scene in
            _ = try await scene.post("move", ["seen": "2-1"])
            #expect(try await scene.reference().tier.name == "Premier")
            #expect(try await scene.program.mail().isEmpty)
        }
    }

    @Test func `names no rewards to who takes none`() async throws {
        try await MoveScene.open(noRewards: true) { scene in
            let page = try await scene.marta.get(MoveScene.path).text
            #expect(page.contains("At most 6 conversations a quarter, instead of 4"))
            #expect(!page.contains("Begins: Quarterly executive briefing"))
        }
    }

    @Test func `puts a move off with a reason, and proposes it again when asked or when the day has come`()
        async throws
    {
        try await MoveScene.open { scene in
            let id = scene.helen
            let open = try await scene.marta.get(MoveScene.path).text
            #expect(open.contains(#"name="until-\#(id)" type="date" value="2026-05-31""#))
            let empty = try await scene.post(
                "not-now", ["seen": "2-1", "until-\(id)": "2026-03-20", "reason-\(id)": ""])
            #expect(empty.status == 422)
            #expect(empty.text.contains(#"<details class="fold" open>"#))
            let fields: KeyValuePairs = [
                "seen": "2-1", "until-\(id)": "2026-03-20", "reason-\(id)": "In the middle of a merger",
            ]
            #expect(try await scene.post("not-now", fields).location == MoveScene.path)
            let put = try await scene.marta.get(MoveScene.path).text
            #expect(put.contains("In the middle of a merger"))
            #expect(put.contains("20 March 2026"))
            #expect(!put.contains(">Active → Premier<"))
            #expect(try await scene.post("not-now", fields).status == 409)
            #expect(try await scene.post("move", ["seen": "2-1"]).status == 409)
            #expect(try await scene.reference().tier.name == "Active")

            _ = try await scene.post("propose-again")
            #expect(try await scene.marta.get(MoveScene.path).text.contains(">Active → Premier<"))
            _ = try await scene.post("not-now", fields)
            scene.program.site.clock.advance(by: 18 * 86_400)
            let later = try await scene.program.site.signedIn(as: .coordinator)
            #expect(try await later.get(MoveScene.path).text.contains(">Active → Premier<"))
        }
    }

    @Test func `changes nothing where somebody moved them meanwhile, and says so`() async throws {
        try await MoveScene.open { scene in
            _ = try await scene.post("move", ["seen": "2-1"])
            let before = try await scene.program.site.dump()
            for fields: KeyValuePairs<String, String> in [["seen": "2-1"], ["seen": "2-3"], [:]] {
                let answer = try await scene.post("move", fields)
                #expect(answer.status == 409)
                #expect(answer.text.contains("Nothing was changed."))
            }
            #expect(try await scene.program.site.dump() == before)
        }
    }

    @Test func `asks its tenant's file no more often for many references than for one`() async throws {
        try await MoveScene.open { scene in
            func count() async throws -> Int {
                let ran = try await scene.program.site.statements.during {
                    _ = try await scene.marta.get(MoveScene.path)
                }
                return ran.count
            }
            let few = try await count()
            try await scene.enroll(30)
            let page = try await scene.marta.get(MoveScene.path).text
            #expect(page.contains(">Active → Occasional<"))
            #expect(try await count() == few)
            #expect(few > 3, "nothing was counted")
        }
    }
}

@Suite struct `The form of a tier's rule` {
    private static let path = "/acme/coordinator/tiers/1/rule"

    private static let fields: [(String, String)] = [
        ("calls", "3"), ("rating", "4.5"), ("months", ""), ("seniority", "director"), ("stays-with", ""),
        ("stays-for", "9"),
    ]

    @Test func `saves what is asked for, and an empty field asks for nothing`() async throws {
        try await ProgramScene.open { scene in
            let seen = try #require(try await scene.marta.get(Self.path).hidden("seen"))
            let answer = try await scene.marta.post(Self.path, Self.fields + [("seen", seen)])
            #expect(answer.location == "/acme/coordinator/tiers/moves")
            let rule = try await scene.read { try $0.tierRules()[ID(1)] }
            #expect(rule == TierRule(calls: 3, rating: 45, seniority: .director, staysFor: 9))
            let page = try await scene.marta.get("/acme/coordinator/tiers/moves").text
            #expect(page.contains("rated 4.5 of 5 or better on average"))
            #expect(page.contains("Nobody is proposed for the tier beneath."))
        }
    }

    @Test func `refuses what cannot be, and what somebody else changed meanwhile`() async throws {
        try await ProgramScene.open { scene in
            let seen = try #require(try await scene.marta.get(Self.path).hidden("seen"))
            for (field, value) in [
                ("calls", "0"), ("rating", "5.1"), ("rating", "4.55"), ("rating", "good"), ("months", "-1"),
                ("seniority", "king"), ("stays-for", ""),
            ] {
                let wrong = Self.fields.filter { $0.0 != field } + [(field, value), ("seen", seen)]
                #expect(try await scene.marta.post(Self.path, wrong).status == 422, "\(field) \(value)")
            }
            _ = try await scene.marta.post(Self.path, Self.fields + [("seen", seen)])
            let late = try await scene.marta.post(Self.path, Self.fields + [("seen", seen)])
            #expect(late.status == 409)
            #expect(late.text.contains("Somebody changed the rule of Premier"))
        }
    }

    @Test func `is not there for the last tier`() async throws {
        try await ProgramScene.open { scene in
            for tier in [3, 77] {
                let page = try await scene.marta.get("/acme/coordinator/tiers/\(tier)/rule")
                #expect(page.status == 404)
            }
        }
    }
}
