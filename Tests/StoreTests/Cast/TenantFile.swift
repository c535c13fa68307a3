import Domain
import Foundation
import GRDB

@testable import Store

/// A data folder of its own for one test, with one tenant, a coordinator, an AE and references, removed at the end.
final class TenantFile: Sendable {
    static let now = Date(timeIntervalSince1970: 1_773_136_800)  // Tuesday 10 March 2026, 11:00 in Vienna
    static let today = Day(of: now, in: .gmt)
    static let slug = Slug("acme") ?? { preconditionFailure("acme is a slug") }()

    let folder: DataFolder
    let control: ControlDatabase
    let registry: TenantRegistry

    /// - Parameter hearing: hears the text of every statement that runs on the tenant's file.
    init(hearing: (@Sendable (String) -> Void)? = nil) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "vouchsafe-\(UUID().uuidString)")
        folder = try await Self.copy(to: path.path)
        control = try ControlDatabase(folder)
        registry = TenantRegistry(
            folder: folder, address: { slug, destination in "https://test/\(slug)/\(destination)" },
            hearing: hearing)
    }

    private static let preparedPath = FileManager.default.temporaryDirectory.appending(
        path: "vouchsafe-prepared-\(UUID().uuidString)"
    ).path

    /// The tenant, made once: every test begins with a copy of the files, since making them takes a hundred times as long.
    private static let prepared = Task {
        atexit { try? FileManager.default.removeItem(atPath: TenantFile.preparedPath) }
        let folder = try DataFolder(preparedPath)
        let control = try ControlDatabase(folder)
        try await TenantCreation(folder: folder, control: control).create(
            slug, name: "Acme Hardware", timeZone: vienna, currency: "USD", at: now)
        try control.close()
        return folder
    }

    private static func copy(to path: String) async throws -> DataFolder {
        let (prepared, folder) = (try await prepared.value, try DataFolder(path))
        try FileManager.default.copyItem(
            atPath: prepared.tenant(slug.text), toPath: folder.tenant(slug.text))
        try FileManager.default.copyItem(atPath: prepared.control, toPath: folder.control)
        return folder
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    static let vienna = TimeZone(identifier: "Europe/Vienna") ?? .gmt

    func read<Value: Sendable>(_ body: @escaping @Sendable (TenantSnapshot) throws -> Value) async throws
        -> Value
    {
        try await registry.withTenant(Self.slug) { try await $0.read(body) }
    }

    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (TenantTransaction) throws -> Value
    ) async throws -> Value {
        try await registry.withTenant(Self.slug) { try await $0.write(body) }
    }

    /// Adds a person with the role and gives back how to name them.
    @discardableResult
    func person(_ name: String, _ role: Role) async throws -> Contact {
        let mail = try mail(name.lowercased().replacing(" ", with: ".") + "@acme.test")
        let id = try await write {
            try $0.add(name, mail: mail, role: role, timeZone: Self.vienna, at: Self.now)
        }
        return Contact(id: id, name: name, mail: mail)
    }

    func mail(_ text: String) throws -> MailAddress {
        guard let mail = MailAddress(text) else { throw Refusal(.invalid, "\(text) is no address") }
        return mail
    }

    /// A request of that AE, filed and owned by the coordinator.
    func request(by ae: Contact, owner: Contact, prospect: String, wanted: Int = 1) async throws -> ID<
        Request
    > {
        try await write { transaction in
            let opportunity = try Self.deal(of: ae.id, prospect: prospect, transaction)
            let wish = Wish(
                prospect: Prospect(
                    name: prospect, industry: nil, headcount: 800, country: "AT", contactName: "Tom Berger",
                    contactMail: MailAddress("tom@lakeside.test"), attendees: "", seniority: nil, language: ""
                ),
                evaluation: .final, engagementType: .phoneCall, count: wanted,
                neededBy: Self.today.adding(days: 10), useCases: ["Bed management"], competitors: [],
                product: "",
                wantsToLearn: "How long it took", toAvoid: "")
            let id = try transaction.draft(
                wish, for: opportunity, by: ae, formKey: UUID().uuidString, at: Self.now)
            guard let draft = try transaction.request(id, ofAE: ae.id) else {
                throw Refusal(.notFound, "no draft")
            }
            try transaction.save(
                try draft.file(Act(by: ae, at: Self.now), owner: owner, today: Self.today))
            return id
        }
    }

    /// Shortlists a reference on a request.
    func shortlist(_ reference: ID<Reference>, on id: ID<Request>, by coordinator: Contact) async throws
        -> ID<Engagement>
    {
        try await write { transaction in
            guard let request = try transaction.request(id),
                let reference = try transaction.reference(reference)
            else { throw Refusal(.notFound, "no request") }
            return try transaction.save(
                try request.shortlist(
                    reference, among: try transaction.engagements(of: id),
                    act: Act(by: coordinator, at: Self.now)))
        }
    }

    /// Asks, deciding on what the saving transaction reads.
    func ask(_ id: ID<Engagement>, by coordinator: Contact, overriding: String = "") async throws {
        try await write { transaction in
            guard let match = try transaction.match(id) else { throw Refusal(.notFound, "no engagement") }
            let workload = try transaction.workload(of: match.reference.id, on: Self.today)
            let eligibility = try transaction.eligibility(of: match.request, on: Self.today)
            try transaction.save(
                try match.ask(
                    Act(by: coordinator, at: Self.now), workload: workload, eligibility: eligibility,
                    overriding: overriding))
        }
    }

    private static func deal(
        of ae: ID<Person>, prospect: String, _ transaction: TenantTransaction
    ) throws -> ID<Opportunity> {
        let database = transaction.database
        try database.change(
            """
            INSERT INTO opportunity (agent_id, prospect_name, stage, created_at, changed_at)
            SELECT id, \(prospect), 'engaging', 0, 0 FROM sales_agent WHERE person_id = \(ae.number)
            """)
        return ID(database.lastInsertedRowID)
    }

    /// A reference of the tier at that position, willing to telephone, at a company of their own.
    func reference(_ name: String, tier: Int = 1, ownQuarter: Int? = nil) async throws -> ID<Reference> {
        let person = try await person(name, .reference)
        return try await write { transaction in
            let database = transaction.database
            try database.change(
                "INSERT INTO account (name, created_at, changed_at) VALUES (\("Company of " + name), 0, 0)")
            let account = database.lastInsertedRowID
            try database.change(
                """
                INSERT INTO reference (person_id, account_id, tier_id, standing, own_quarter_limit, created_at,
                    changed_at)
                VALUES (\(person.id.number), \(account), \(tier + 1), 'active', \(ownQuarter), 0, 0)
                """)
            let id = database.lastInsertedRowID
            try database.change(
                "INSERT INTO reference_willing (reference_id, engagement_type) VALUES (\(id), 'phoneCall')")
            return ID(id)
        }
    }

    /// Puts an earlier engagement on record, as an import does.
    func past(_ reference: ID<Reference>, on days: [Day]) async throws {
        try await write { transaction in
            for day in days {
                try transaction.database.change(
                    """
                    INSERT INTO past_engagement (reference_id, engagement_type, took_place_on)
                    VALUES (\(reference.number), 'phoneCall', \(day.iso))
                    """)
            }
        }
    }
}
