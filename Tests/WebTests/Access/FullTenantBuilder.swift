import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Fills a tenant, every text in it beginning with a mark by which it is known again.
struct FullTenantBuilder: Sendable {
    let slug: String
    let mark: String
    /// So that a tenant can be filled more than once.
    let number: Int
    let now: Date
    let key: LinkKey

    /// - Parameter mark: what every text begins with; may be anything that is no line break.
    static func fill(
        _ site: TestSite, _ slug: String, mark: String = "", number: Int = 1
    ) async throws -> FullTenant {
        let builder = Self(
            slug: slug, mark: mark, number: number, now: site.clock.now,
            key: site.server.services.linkKey)
        return try await site.withTenant(slug) { tenant in
            var full = try await tenant.write { try builder.fill($0) }
            let taken = try await tenant.write { try builder.stage($0, "taken.csv") }
            let actor = ImportActor(operatorAt: builder.now)
            try await tenant.write { try $0.start(taken, policy: .skip, at: builder.now) }
            try await ImportJob(taken, at: tenant, by: actor).run(now: { builder.now })
            full.feed = try await builder.feed(tenant)
            full.guestLinks = try await guestLinks(of: full, site, tenant)
            full.runs = [taken, try await tenant.write { try builder.stage($0, "waiting.csv") }]
            return try await tenant.read { [full] in
                var whole = full
                whole.references = try $0.references().map(\.id)
                whole.people = try $0.people().map(\.id)
                for reference in try $0.references() {
                    let grants = try $0.benefitGrants(of: reference.id).map(\.id)
                    if reference.contact.mail.text == TestPerson.of(.reference).mail {
                        whole.grants.own = grants
                    } else {
                        whole.grants.other += grants
                    }
                }
                whole.letters = try $0.letters(LetterFilter(), page: 1).rows.map(\.id)
                return whole
            }
        }
    }

    /// Makes Marta an address to subscribe at.
    private func feed(_ tenant: TenantDatabase) async throws -> String {
        try await tenant.write { transaction in
            let marta = try #require(try transaction.people(holding: .coordinator).first)
            try transaction.renewCalendarFeed(of: marta.id, nonce: LinkKey.nonce(), at: now) {
                LinkKey.hash(ofToken: key.token(tenant: tenant.slug, feed: $0))
            }
            let feed = try #require(try transaction.calendarFeed(of: marta.id))
            return key.token(tenant: tenant.slug, feed: feed)
        }
    }

    /// With the address of each, as the mail's reader has it.
    private static func guestLinks(
        of full: FullTenant, _ site: TestSite, _ tenant: TenantDatabase
    ) async throws -> [(link: GuestLink, token: String)] {
        let links = try await tenant.read { snapshot in
            try full.own.flatMap { try snapshot.guestLinks(of: $0.request) }
        }
        var all: [(link: GuestLink, token: String)] = []
        for link in links {
            guard let address = try await site.server.linkAddress(.guest(link.id), of: tenant) else {
                continue
            }
            all.append((link, try #require(address.split(separator: "/").last.map(String.init))))
        }
        return all
    }

    func text(_ words: String) -> String { "\(mark)\(words) \(number)" }

    private func fill(_ transaction: TenantTransaction) throws -> FullTenant {
        let marta = try person(.coordinator, transaction)
        let tom = try person(.ae, transaction)
        let wen = try add("Wen Li", .ae, transaction)
        var entry = account("Northwind Hospital")
        entry.owner = try person(.owner, transaction).id
        let northwind = try transaction.add(entry, act(marta))
        let alder = try transaction.add(account("Alder Bank"), act(marta))
        let helen = try helen(at: northwind, act(marta), transaction)
        let wanda = try transaction.add(
            reference(text("Wanda Ito"), "wanda.ito.\(number)@customer.example", at: alder), act(marta))
        let scene = FullTenantWork(builder: self, transaction: transaction, marta: marta)
        let work = try scene.requests(of: tom, reference: helen)
        let other = try scene.request(of: wen, for: "Tamar Logistics")
        let engagement = try scene.ask(wanda, on: other.request)
        try note(marta, helen, northwind, work[0].request, transaction)
        return FullTenant(
            slug: slug, own: work, others: (other.request, engagement), accounts: (northwind, alder),
            deals: (try scene.deal(of: tom, for: "Own deal"), other.deal),
            link: try LinkIssue(key: key, tenant: transaction.slug, now: now).signIn(marta, in: transaction))
    }

    func act(_ contact: Contact, hours: Double = 0) -> Act {
        Act(by: contact, at: now.addingTimeInterval(hours * 3600))
    }

    private func person(_ role: Role, _ transaction: TenantTransaction) throws -> Contact {
        let mail = try #require(MailAddress(TestPerson.of(role).mail))
        return try #require(try transaction.person(mail: mail)).contact
    }

    /// The reference who signs in; of the account where the tenant was filled first.
    private func helen(
        at account: ID<Account>, _ act: Act, _ transaction: TenantTransaction
    ) throws -> ID<Reference> {
        let me = try person(.reference, transaction)
        if let known = try transaction.reference(of: me.id) { return known.id }
        return try transaction.add(reference(me.name, me.mail.text, at: account), act)
    }

    private func add(_ name: String, _ role: Role, _ transaction: TenantTransaction) throws -> Contact {
        let mail = try #require(
            MailAddress("\(name.lowercased().replacing(" ", with: ".")).\(number)@vendor.example"))
        let id = try transaction.add(text(name), mail: mail, role: role, timeZone: .gmt, at: now)
        return Contact(id: id, name: text(name), mail: mail)
    }

    private func account(_ name: String) -> AccountEntry {
        var entry = AccountEntry(name: text(name))
        entry.sector = text("sector")
        entry.industries = [NAICS("6221")].compactMap(\.self)
        entry.parentName = text("parent")
        entry.competesWith = [text("Tern Systems")]
        entry.products = [text("GTX Pro")]
        return entry
    }

    private func reference(_ name: String, _ mail: String, at account: ID<Account>) throws -> ReferenceEntry {
        let first = try #require(Day(iso: "2026-07-0\(min(number, 9))"))
        let daysOff = try #require(DaysOff(first: first, last: first, note: text("away")))
        var entry = ReferenceEntry(
            name: name, mail: try #require(MailAddress(mail)), account: account, tier: ID(1),
            availability: Availability(
                pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [daysOff], timeZone: .gmt))
        entry.title = text("Operations director")
        entry.phone = text("+43 1")
        entry.profile = Profile(
            useCases: [text("Bed management")], competitorsEvaluated: [text("Medisys")],
            products: [text("GTX Pro")], languages: ["de"], seniority: .director, function: text("Operations")
        )
        return entry
    }

    /// What people wrote that belongs to no step.
    private func note(
        _ marta: Contact, _ helen: ID<Reference>, _ account: ID<Account>, _ request: ID<Domain.Request>,
        _ transaction: TenantTransaction
    ) throws {
        let known = try #require(try transaction.request(request))
        try transaction.save(try known.comment(act(marta), text: text("comment")))
        let customer = try #require(try transaction.account(account))
        try transaction.save(try customer.remark(act(marta), text: text("remark")))
        let reference = try #require(try transaction.reference(helen))
        try transaction.save(
            try reference.write(
                Act(by: reference.contact, at: now), text: text("note"), to: [marta]))
        let day = try #require(Day(iso: "2026-12-2\(min(number, 9))"))
        try transaction.save(
            try transaction.program().change(
                .addHoliday(Holiday(day: day, name: text("holiday"))),
                edition: try transaction.settingsEdition(), seen: try transaction.settingsEdition(),
                amounts: 0,
                act(marta)))
    }

    /// A list of accounts of which some rows cannot be taken, in words that nobody has explained.
    private func stage(_ transaction: TenantTransaction, _ name: String) throws -> ID<ImportRun> {
        var csv = CSVText()
        csv.add([
            "account", "sector", "year_established", "revenue", "employees", "office_location",
            text("column"),
        ])
        csv.add([
            text("Imported \(name)"), text("unknown sector"), "1990", "10.5", "20", text("Nowhere"),
            text("x"),
        ])
        csv.add([text("Refused \(name)"), "medical", text("year"), "many", text("staff"), "Kenya", text("y")])
        let mapping = Domain.ColumnMapping(
            recognising: try CSVDocument(csv.bytes).header, as: .accounts)
        return try transaction.stage(
            csv.bytes, named: text(name), as: mapping, by: ImportActor(operatorAt: now))
    }
}
