import Domain
import Foundation
import Store

@testable import Outbound

/// An outbox scene with a request that nobody has read: filed on Tuesday 10 March 2026 at ten, its analysis due at two.
final class ClockScene: Sendable {
    let outbox: OutboxScene
    let request: ID<Request>
    let marta: ID<Person>

    init() async throws {
        let outbox = try await OutboxScene()
        self.outbox = outbox
        (request, marta) = try await outbox.registry.withTenant(OutboxScene.acme) { tenant in
            try await tenant.write { try Self.file(in: $0, at: outbox.now) }
        }
    }

    private static func file(
        in transaction: TenantTransaction, at now: Date
    ) throws -> (ID<Request>, ID<Person>) {
        func person(_ name: String, _ mail: String, _ role: Role) throws -> Contact {
            guard let mail = MailAddress(mail) else { throw Refusal(.invalid, mail) }
            return Contact(
                id: try transaction.add(name, mail: mail, role: role, timeZone: .gmt, at: now), name: name,
                mail: mail)
        }
        let marta = try person("Marta Keller", "marta@acme.test", .coordinator)
        let priya = try person("Priya Raman", "priya@acme.test", .ae)
        let deal = try transaction.add(
            OpportunityEntry(owner: priya.id, prospectName: "Lakeside Clinic"), at: now)
        let wish = Wish(
            prospect: Prospect(
                name: "Lakeside Clinic", industry: nil, headcount: 800, country: "AT",
                contactName: "Tom Berger", contactMail: MailAddress("tom@lakeside.test"), attendees: "",
                seniority: nil, language: ""),
            evaluation: .final, engagementType: .phoneCall, count: 1,
            neededBy: Day(of: now, in: .gmt).adding(days: 10), useCases: ["Bed management"], competitors: [],
            product: "", wantsToLearn: "How long it took", toAvoid: "")
        let id = try transaction.draft(wish, for: deal, by: priya, formKey: "one", at: now)
        guard let draft = try transaction.request(id, ofAE: priya.id) else {
            throw Refusal(.notFound, "no draft")
        }
        try transaction.save(
            try draft.file(Act(by: priya, at: now), owner: marta, today: Day(of: now, in: .gmt)))
        return (id, marta.id)
    }

    /// A round of a worker that knows nothing but what is on disk, as after a restart.
    func roundAfterRestart() async throws {
        await outbox.registry.closeAll()
        await outbox.worker(wakes: WakeList(control: outbox.control)).round()
    }

    /// When the wake list has the tenant visited next.
    func nextVisit() async throws -> Date? {
        var moment = outbox.now
        for _ in 0..<(14 * 24 * 60) {
            if try await !outbox.wakes.due(at: moment, most: 1).isEmpty { return moment }
            moment += 60
        }
        return nil
    }

    /// What left because of the clock, as "name: subject".
    func mail() throws -> [String] {
        try outbox.mail().values.compactMap { mail in
            guard let subject = mail["Subject"], !subject.hasPrefix("New request") else { return nil }
            return "\(mail["To"] ?? ""): \(subject)"
        }.sorted()
    }
}
