import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A request in its tenant's file` {
    private struct Scene {
        let file: TenantFile
        let marta: Contact
        let priya: Contact
        let request: ID<Request>
        let engagement: ID<Engagement>

        init() async throws {
            file = try await TenantFile()
            marta = try await file.person("Marta Keller", .coordinator)
            priya = try await file.person("Priya Raman", .ae)
            let helen = try await file.reference("Helen Osei")
            request = try await file.request(by: priya, owner: marta, prospect: "Lakeside Clinic")
            engagement = try await file.shortlist(helen, on: request, by: marta)
        }

        func stage() async throws -> Request.Stage? {
            try await file.read { try $0.request(request)?.stage }
        }

        func decide(
            _ rule: @escaping @Sendable (Match, TenantTransaction) throws -> Void
        ) async throws {
            try await file.write { transaction in
                try rule(try #require(try transaction.match(engagement)), transaction)
            }
        }

        func act(_ who: Contact, days: Int = 0) -> Act {
            Act(by: who, at: TenantFile.now.addingTimeInterval(Double(days) * 86_400))
        }
    }

    @Test func `walks all eight steps, and every step has an owner`() async throws {
        let scene = try await Scene()
        let (marta, priya) = (scene.marta, scene.priya)
        #expect(try await scene.stage() == .analysis)
        try await scene.file.write { transaction in
            let request = try #require(try transaction.request(scene.request))
            try transaction.save(try request.setCriteria(request.criteria, scene.act(marta)))
        }
        #expect(try await scene.stage() == .confirmation)
        try await scene.file.ask(scene.engagement, by: marta)
        try await scene.decide { match, transaction in
            try transaction.save(try match.accept(Act(by: match.reference.contact, at: TenantFile.now)))
        }
        #expect(try await scene.stage() == .introduction)
        try await scene.decide { match, transaction in
            let letter = match.preparedIntroduction()
            try transaction.save(
                try match.introduce(
                    scene.act(priya), prospectName: "Tom Berger",
                    prospectMail: try scene.file.mail("tom@lakeside.test"),
                    subject: letter.subject, body: letter.body))
        }
        #expect(try await scene.stage() == .scheduling)
        let call = TenantFile.now.addingTimeInterval(3 * 86_400)
        try await scene.decide { match, transaction in
            let day = Day(of: call, in: TenantFile.vienna)
            let workload = try transaction.workload(
                of: match.reference.id, on: day, leavingOut: match.engagement.id)
            try transaction.save(
                try match.book(scene.act(marta), at: call, minutes: 30, workload: workload, on: day))
        }
        #expect(try await scene.stage() == .call)
        try await scene.decide { match, transaction in
            try transaction.save(try match.complete(scene.act(marta, days: 4), at: call, workload: .none))
        }
        #expect(try await scene.stage() == .followUp)
        try await scene.decide { match, transaction in
            let feedback = try Feedback(
                side: .prospect, match: 5, usefulness: 4, wouldDoAgain: true, text: "Helpful")
            try transaction.save(try match.record(feedback, scene.act(marta, days: 4)))
        }
        try await scene.decide { match, transaction in
            try transaction.save(
                try match.thank(scene.act(marta, days: 4), text: "Thank you.", valueReturn: "A report"))
        }
        try await scene.file.write { transaction in
            let request = try #require(try transaction.request(scene.request))
            try transaction.save(
                try request.close(
                    scene.act(marta, days: 4), reason: "", matches: try transaction.matches(of: scene.request)
                ))
        }
        #expect(try await scene.stage() == .ended)

        let (record, letters) = try await scene.file.read { snapshot in
            (
                try snapshot.activity(of: scene.request).map(\.kind),
                try snapshot.database.values(
                    "SELECT to_name FROM outbox WHERE request_id = \(scene.request.number) ORDER BY id")
                    as [String]
            )
        }
        #expect(
            record == [
                .requestFiled, .shortlisted, .criteriaConfirmed, .asked, .accepted, .introduced, .booked,
                .tookPlace,
                .feedbackGiven, .thanked, .requestClosed,
            ])
        #expect(
            letters == [
                "Marta Keller", "Helen Osei", "Priya Raman", "Marta Keller", "Tom Berger", "Tom Berger",
                "Helen Osei", "Tom Berger", "Priya Raman", "Helen Osei", "Priya Raman", "Tom Berger",
                "Helen Osei", "Priya Raman",
            ])
    }

    @Test func `is due four business hours after it was filed`() async throws {
        let scene = try await Scene()
        let due: Int64? = try await scene.file.read {
            try $0.database.value("SELECT due_at FROM request WHERE id = \(scene.request.number)")
        }
        #expect(due == TenantFile.now.seconds + 4 * 3600)
    }

    @Test func `saved from two pages at once takes the first and refuses the second`() async throws {
        let scene = try await Scene()
        let match = try #require(try await scene.file.read { try $0.match(scene.engagement) })
        let removal = try match.remove(scene.act(scene.marta))
        try await scene.file.write { try $0.save(removal) }
        let refusal = await #expect(throws: Refusal.self) {
            try await scene.file.write { try $0.save(removal) }
        }
        #expect(refusal?.kind == .stale)
    }

    @Test func `withdrawn frees every hold and writes to whoever was asked first`() async throws {
        let scene = try await Scene()
        try await scene.file.ask(scene.engagement, by: scene.marta)
        try await scene.file.write { transaction in
            let request = try #require(try transaction.request(scene.request))
            try transaction.save(
                try request.withdraw(
                    scene.act(scene.priya), reason: "They chose us",
                    matches: try transaction.matches(of: scene.request)))
        }
        let (states, letters) = try await scene.file.read { snapshot in
            (
                try snapshot.engagements(of: scene.request).map(\.state),
                try snapshot.database.values("SELECT subject FROM outbox ORDER BY id DESC LIMIT 2")
                    as [String]
            )
        }
        #expect(states == [.cancelled])
        #expect(letters == ["No longer needed: Lakeside Clinic", "No longer needed: Lakeside Clinic"])
    }

    @Test func `sent twice from one form is one request`() async throws {
        let scene = try await Scene()
        let ids = try await scene.file.write { transaction in
            let request = try #require(try transaction.request(scene.request))
            return try (1...2).map { _ in
                try transaction.draft(
                    request.wish, for: request.opportunity, by: scene.priya, formKey: "the same form",
                    at: TenantFile.now)
            }
        }
        #expect(Set(ids).count == 1)
    }

    @Test func `is nobody else's business`() async throws {
        let scene = try await Scene()
        let other = try await scene.file.person("Jonas Weber", .ae)
        #expect(try await scene.file.read { try $0.request(scene.request, ofAE: other.id) } == nil)
        #expect(try await scene.file.read { try $0.request(scene.request, ofAE: scene.priya.id) } != nil)
    }

    @Test func `leaves a record that can't be changed`() async throws {
        let scene = try await Scene()
        for statement in ["DELETE FROM activity", "UPDATE activity SET sentence = 'nothing happened'"] {
            await #expect(throws: (any Error).self) {
                try await scene.file.write { try $0.database.execute(sql: statement) }
            }
        }
    }
}
