import Domain
import Foundation
import Store
import Web

/// Makes a new data folder into the demo: two tenants with their people and a year of work, told relative to now.
struct DemoSeed {
    let folder: DataFolder
    let control: ControlDatabase
    let registry: TenantRegistry
    let now: Date

    static let administrator = (name: "Iris Falk", mail: "iris.falk@vouchsafe.example")

    /// - Returns: whom one can sign in as, and what of the stories a rule refused (nothing, as a test holds).
    func fill() async throws -> (cast: DemoCast, refusals: [String]) {
        let now = now
        guard let mail = MailAddress(Self.administrator.mail) else {
            throw CommandFailure("The demo's administrator has no mail address.")
        }
        try await control.write {
            // No password fits an empty hash: the one way in is the demo's own.
            _ = try $0.addAdministrator(
                name: Self.administrator.name, mail: mail, passwordHash: "", at: now - 400 * 86_400)
        }
        var companies: [DemoCast.Company] = []
        var refusals: [String] = []
        for company in DemoCompany.all {
            let (people, refused) = try await fill(company)
            companies.append(people)
            refusals += refused
        }
        return (
            DemoCast(
                companies: companies, administrator: mail, administratorName: Self.administrator.name),
            refusals
        )
    }

    private func fill(_ company: DemoCompany) async throws -> (DemoCast.Company, [String]) {
        guard let slug = Slug(company.slug), let zone = TimeZone(identifier: company.timeZone) else {
            throw CommandFailure("The demo's company \(company.name) has no valid short name or time zone.")
        }
        let now = now
        try await create(slug, company, zone)
        let (references, refusals) = try await registry.withTenant(slug) { tenant in
            try await tenant.write { tenant in
                let today = Day(of: now, in: zone)
                var random = DemoRandom(seed: UInt64(company.name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
                let cast = try DemoPool(company: company, now: now, today: today, zone: zone).fill(tenant)
                try DemoDeals(company: company, today: today, now: now)
                    .fill(tenant, cast: cast, random: &random)
                let told = try DemoTable(company.stories).map { try DemoStory($0) }
                let history = DemoHistory(company: company).stories(cast, random: &random)
                var play = try DemoPlay(tenant, company: company, cast: cast, random: random)
                guard let coordinator = try tenant.people(holding: .coordinator).first?.contact else {
                    throw CommandFailure("The demo's \(company.name) has no coordinator.")
                }
                let benefits = try DemoBenefits(tenant, now: now, zone: zone, coordinator: coordinator)
                if company.slug == "acme" { try benefits.allowDonations() }
                try play.play(history + told, benefits: benefits, now: now)
                try DemoProfiles(tenant: tenant, now: now, today: today, zone: zone).propose()
                // What is older has long been read; the last two days' mail is still to leave.
                try tenant.markWritten(before: now - 2 * 86_400)
                return (try shown(play), play.refusals)
            }
        }
        let staff = try DemoTable(company.staff).map { row in
            DemoCast.Member(
                name: row[0], job: row[2], mail: try DemoMail.address(of: row[0], at: company.domain),
                role: try row.choice(1))
        }
        let members = references.map {
            DemoCast.Member(
                name: $0.contact.name, job: "\($0.title), \($0.account.name) (\($0.tier.name))",
                mail: $0.contact.mail, role: .reference)
        }
        return (DemoCast.Company(slug: slug, name: company.name, members: staff + members), refusals)
    }

    /// One company follows the catalogue; the other has tiers of its own, of which its coordinators may change a part.
    private func create(_ slug: Slug, _ company: DemoCompany, _ zone: TimeZone) async throws {
        let template = try await control.read { try $0.tierTemplates().first?.newest }
        let followed = company.slug == "acme" ? template : nil
        try await TenantCreation(folder: folder, control: control).create(
            slug, name: company.name, timeZone: zone, currency: company.currency, at: now - 400 * 86_400,
            template: followed, act: nil, address: { _, _ in "" }, filling: { _ in })
        if followed == nil {
            try await control.write {
                try $0.setTiers(of: slug, following: nil, open: [.commitment, .benefits], nil)
            }
        }
    }

    /// References with something on their page: one who is asked, one with a call to come, one who gave a call lately. And
    /// one whom nobody has asked lately, so that a request can be walked from its first step with them.
    private func shown(_ play: DemoPlay) throws -> [Reference] {
        let open = try play.requests.values.sorted().reversed().flatMap {
            try play.tenant.engagements(of: $0)
        }
        var shown: [Reference] = []
        for state in [Engagement.State.asked, .scheduled, .tookPlace] {
            let found = open.first { engagement in
                engagement.state == state && !shown.contains { $0.id == engagement.reference }
            }
            if let reference = found.flatMap({ play.references[$0.reference] }) { shown.append(reference) }
        }
        if let ready = try ready(play.tenant, besides: shown) { shown.append(ready) }
        return shown
    }

    /// The most committed reference who may be asked for any call.
    private func ready(_ tenant: TenantTransaction, besides shown: [Reference]) throws -> Reference? {
        let program = try tenant.program()
        let today = Day(of: now, in: program.timeZone)
        let free = try tenant.pool(on: today).filter { reference, workload in
            let asked = workload.lastAskedAt ?? .distantPast
            return asked < now - 30 * 86_400 && !shown.contains { $0.id == reference.id }
                && reference.availability.willingFor.isSuperset(of: [.phoneCall, .videoCall])
                && Rotation(of: reference, workload: workload, program: program, today: today).isAvailable
        }
        return free.map(\.reference).min { ($0.tier.position, $0.id) < ($1.tier.position, $1.id) }
    }
}
