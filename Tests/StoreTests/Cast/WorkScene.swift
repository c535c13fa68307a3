import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A program with three requests, each waiting on somebody else, as time goes by without anybody doing anything.
struct WorkScene: Sendable {
    let file: TenantFile
    let marta: Contact
    let jonas: Contact
    let priya: Contact
    /// Filed, nobody has read it yet.
    let unread: ID<Request>
    /// Helen was asked, Wen is next on the shortlist.
    let asked: ID<Request>
    let engagement: ID<Engagement>
    /// Its call is on Thursday at nine.
    let booked: ID<Request>

    static let call = TenantFile.now + 46 * 3600

    init() async throws {
        file = try await TenantFile()
        marta = try await file.person("Marta Keller", .coordinator)
        jonas = try await file.person("Jonas Weber", .coordinator)
        priya = try await file.person("Priya Raman", .ae)
        let helen = try await file.reference("Helen Osei")
        let wen = try await file.reference("Wen Li")
        let ana = try await file.reference("Ana Ruiz")
        unread = try await file.request(by: priya, owner: marta, prospect: "Lakeside Clinic")
        asked = try await file.request(by: priya, owner: marta, prospect: "Alder Bank")
        booked = try await file.request(by: priya, owner: marta, prospect: "Birch Foods")
        engagement = try await file.shortlist(helen, on: asked, by: marta)
        _ = try await file.shortlist(wen, on: asked, by: marta)
        let toCall = try await file.shortlist(ana, on: booked, by: marta)
        for id in [asked, booked] { try await Self.confirm(id, in: file, by: marta) }
        try await file.ask(engagement, by: marta)
        try await file.ask(toCall, by: marta)
        let marta = marta
        try await file.write { transaction in
            let act = Act(by: marta, at: TenantFile.now, onBehalf: true)
            try transaction.save(try Self.match(toCall, transaction).accept(act))
            let day = Day(of: Self.call, in: TenantFile.vienna)
            let match = try Self.match(toCall, transaction)
            let workload = try transaction.workload(of: match.reference.id, on: day, leavingOut: toCall)
            try transaction.save(
                try match.book(act, at: Self.call, minutes: 30, workload: workload, on: day))
        }
    }

    static func confirm(_ id: ID<Request>, in file: TenantFile, by coordinator: Contact) async throws {
        try await file.write { transaction in
            guard let request = try transaction.request(id) else { throw Refusal(.notFound, "no request") }
            try transaction.save(
                try request.setCriteria(request.criteria, Act(by: coordinator, at: TenantFile.now)))
        }
    }

    static func match(_ id: ID<Engagement>, _ transaction: TenantTransaction) throws -> Match {
        guard let match = try transaction.match(id) else { throw Refusal(.notFound, "no engagement") }
        return match
    }

    /// A moment of that Tuesday, or days on, by Vienna's clock.
    static func at(_ hour: Int, _ minute: Int = 0, days: Int = 0) -> Date {
        TenantFile.today.adding(days: days).moment(minute: hour * 60 + minute, in: TenantFile.vienna)
    }

    /// Does what is due, as the server would.
    @discardableResult
    func work(at now: Date, atMost transactions: Int = .max) async throws -> TenantWork.Round {
        try await file.registry.withTenant(TenantFile.slug) {
            try await TenantWork($0, at: now).run(atMost: transactions)
        }
    }

    /// To whom what was mailed, in order; what people themselves caused at the start left out.
    func mail() async throws -> [String] {
        try await file.read { snapshot in
            try snapshot.database.values(
                """
                SELECT to_name || ': ' || subject
                FROM outbox
                WHERE created_at > \(TenantFile.now.seconds)
                ORDER BY id
                """)
        }
    }

    /// All that the work leaves behind, to be compared.
    func traces() async throws -> [String] {
        try await file.read { snapshot in
            var traces: [String] = try snapshot.database.values(
                "SELECT to_name || ' < ' || subject || ' @ ' || created_at FROM outbox ORDER BY to_name, subject, created_at"
            )
            traces += try snapshot.database.values(
                "SELECT kind || ' ' || about || ' @ ' || at FROM notice ORDER BY kind, about")
            traces += try snapshot.database.values(
                "SELECT actor_name || ' ' || sentence || ' @ ' || at FROM activity ORDER BY at, sentence")
            traces += try snapshot.database.values("SELECT id || ' ' || state FROM engagement ORDER BY id")
            traces += try snapshot.database.values(
                """
                SELECT request_id || ' ' || step || ' ' || run || ' ' || due_at || ' ' || coalesce(ended_at, '')
                FROM step_clock
                ORDER BY request_id, step, run
                """)
            traces += try snapshot.database.values(
                "SELECT id || ' ' || stage || ' ' || move || ' ' || coalesce(due_at, '-') FROM request ORDER BY id"
            )
            return traces
        }
    }

    /// Marta moves Ana's call.
    func move(to time: Date, at now: Date) async throws {
        let (marta, booked) = (marta, booked)
        try await file.write { transaction in
            let match = try #require(try transaction.matches(of: booked).first)
            let day = Day(of: time, in: TenantFile.vienna)
            let workload = try transaction.workload(
                of: match.reference.id, on: day, leavingOut: match.engagement.id)
            try transaction.save(
                try match.book(
                    Act(by: marta, at: now), at: time, minutes: 30, workload: workload, on: day))
        }
    }

    /// The server killed and started again.
    func restart() async throws {
        try await file.registry.close(TenantFile.slug)
    }

    func pause(_ id: ID<Request>, at now: Date, until day: Day) async throws {
        let marta = marta
        try await file.write { transaction in
            guard let request = try transaction.request(id) else { throw Refusal(.notFound, "no request") }
            let clock = try transaction.clock(
                of: request, engagements: try transaction.engagements(of: id),
                program: try transaction.program())
            try transaction.save(
                try request.pauseClock(
                    Act(by: marta, at: now), reason: .prospect, words: "", until: day,
                    today: try transaction.today(at: now), clock: clock))
        }
    }
}
