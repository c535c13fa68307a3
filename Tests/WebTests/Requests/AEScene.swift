import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

/// Tom Okafor at work: his deals, the references at Northwind Hospital and Alder Bank, and a request as it goes on.
struct AEScene: Sendable {
    let site: TestSite
    let tom: TestBrowser

    static func open(_ test: @Sendable (AEScene) async throws -> Void) async throws {
        try await TestSite.open { site in
            try await test(AEScene(site: site, tom: try await site.signedIn(as: .ae)))
        }
    }

    /// The form as Tom fills it in for Lakeside Clinic.
    static let form: [String: String] = [
        "deal": "new", "form-key": "key-of-the-first-form", "type": "phoneCall", "count": "2",
        "needed-by": "2026-03-20", "evaluation": "final", "prospect": "Lakeside Clinic",
        "industry": "General Medical and Surgical Hospitals", "industry-code": "6221", "headcount": "1,200",
        "revenue": "350,000,000",
        "country": "AT", "language": "de", "use-cases": "Bed management\nTriage, Bed management",
        "competitors": "Medisys", "product": "GTX Pro", "learn": "How long it took to roll out",
        "attendees": "Head of nursing", "seniority": "director", "avoid": "Prices", "contact-name": "",
        "contact-mail": "", "value": "120,000",
    ]

    func act(_ role: Role) async throws -> Act {
        let mail = try #require(MailAddress(TestPerson.of(role).mail))
        let known = try await site.withTenant { tenant in try await tenant.read { try $0.person(mail: mail) }
        }
        let person = try #require(known)
        return Act(by: person.contact, at: site.clock.now)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (TenantTransaction) throws -> Value
    ) async throws -> Value {
        try await site.withTenant { try await $0.write(body) }
    }

    func request(_ number: Int64 = 1) async throws -> Domain.Request? {
        let ae = try await act(.ae).by.id
        return try await write { try $0.request(ID(number), ofAE: ae) }
    }

    func matches() async throws -> [Match] { try await write { try $0.matches(of: ID(1)) } }

    /// A deal of Tom's.
    func deal(_ prospect: String, product: String = "", of owner: ID<Person>? = nil) async throws -> Int64 {
        let act = try await act(.ae)
        return try await write { transaction in
            var entry = OpportunityEntry(owner: owner ?? act.by.id, prospectName: prospect)
            entry.productName = product
            entry.value = Money(minor: 4_500_000, currency: "USD")
            return try transaction.add(entry, at: act.at).number
        }
    }

    /// Somebody else who sells for Acme.
    func colleague() async throws -> Contact {
        let now = site.clock.now
        let mail = try #require(MailAddress("wen.li@vendor.example"))
        let id = try await write {
            try $0.add("Wen Li", mail: mail, role: .ae, timeZone: .gmt, at: now)
        }
        return Contact(id: id, name: "Wen Li", mail: mail)
    }

    /// Saves the draft for Lakeside Clinic.
    @discardableResult
    func draft(_ changes: [String: String] = [:]) async throws -> TestPage {
        try await tom.send("/acme/ae/requests/new", Self.form.merging(changes) { $1 })
    }

    /// Submits it; it is request 1.
    func file(_ changes: [String: String] = [:]) async throws {
        try #require(try await fileAnother(changes) == 1)
    }

    /// Saves the form with those changes as a draft and submits it.
    func fileAnother(_ changes: [String: String]) async throws -> Int64 {
        let draft = try await draft(changes)
        let number = try #require(draft.location?.split(separator: "/").compactMap { Int64($0) }.last)
        let version = try #require(try await request(number)).version
        let page = try await tom.post("/acme/ae/requests/\(number)/filing", ["version": "\(version)"])
        try #require(page.status == 303)
        return number
    }

    /// Asks somebody new for request 1, whose criteria are confirmed; the engagement has that number.
    func ask(_ name: String, at account: String) async throws -> ID<Engagement> {
        let act = try await act(.coordinator)
        return try await write { transaction in
            let account = try transaction.add(AccountEntry(name: account), act)
            let mail = try #require(
                MailAddress(name.lowercased().replacing(" ", with: ".") + "@customer.example"))
            var entry = ReferenceEntry(
                name: name, mail: mail, account: account, tier: ID(1),
                availability: Availability(
                    pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [], timeZone: .gmt))
            entry.title = "Operations director"
            let id = try transaction.add(entry, act)
            let reference = try #require(try transaction.reference(id))
            var request = try #require(try transaction.request(ID(1)))
            if request.criteriaConfirmedAt == nil {
                try transaction.save(try request.setCriteria(request.criteria, act))
                request = try #require(try transaction.request(ID(1)))
            }
            let engagement = try transaction.save(
                try request.shortlist(
                    reference, among: try transaction.engagements(of: ID(1)), act: act))
            let match = try #require(try transaction.match(engagement))
            let today = try transaction.today(at: act.at)
            try transaction.save(
                try match.ask(
                    act, workload: try transaction.workload(of: reference.id, on: today),
                    eligibility: try transaction.eligibility(of: match.request, on: today)))
            return engagement
        }
    }

    /// Decides something about an engagement as the coordinator who heard it.
    func decide<Decision: EngagementDecision>(
        _ engagement: ID<Engagement>, _ rule: @escaping @Sendable (Match, Act) throws -> Decision
    ) async throws {
        let marta = try await act(.coordinator)
        let act = Act(by: marta.by, at: marta.at, onBehalf: true)
        try await write { transaction in
            try transaction.save(try rule(try #require(try transaction.match(engagement)), act))
        }
    }

    /// The mail that waits about request 1, oldest first.
    func mail() async throws -> [MailRow] { try await write { try $0.mail(about: ID(1)) } }
}

extension TestBrowser {
    /// Sends a form whose fields are in a dictionary.
    func send(_ path: String, _ fields: [String: String]) async throws -> TestPage {
        let body = fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
        return try await send(.post, path, headers: Self.sameOrigin, body: body)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension AEScene {
    /// A browser in which that person is signed in.
    func browser(of person: Contact) async throws -> TestBrowser {
        let id = SessionID()
        let now = site.clock.now
        try await write { transaction in
            try transaction.begin(
                Session(idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1", userAgent: ""),
                of: person.id, forgetting: .distantPast)
        }
        let browser = site.browser()
        let slug = try #require(Slug(TestSite.acme))
        browser.set(SessionCookie(slug: slug, settings: site.server.services.settings).name, to: id.text)
        return browser
    }
}
