import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Prospects who pick the time of a call with the same reference.
@Suite struct `A time that prospects pick` {
    private struct Scene: Sendable {
        let file: TenantFile
        let marta: Contact
        let engagements: [ID<Engagement>]

        /// Helen is accepted on so many requests; she needs no notice.
        init(requests: Int) async throws {
            file = try await TenantFile()
            let marta = try await file.person("Marta Keller", .coordinator)
            let priya = try await file.person("Priya Raman", .ae)
            self.marta = marta
            let helen = try await file.reference("Helen Osei")
            try await file.write {
                try $0.database.change("UPDATE program SET cool_down_days = 0")
                try $0.database.change("UPDATE tier SET quarter_limit = 99, year_limit = 99")
                try $0.database.change("UPDATE reference SET notice_hours = 0")
            }
            var engagements: [ID<Engagement>] = []
            for number in 1...requests {
                let request = try await file.request(by: priya, owner: marta, prospect: "Prospect \(number)")
                let engagement = try await file.shortlist(helen, on: request, by: marta)
                try await file.ask(engagement, by: marta)
                try await file.write { transaction in
                    let match = try #require(try transaction.match(engagement))
                    try transaction.save(try match.accept(Act(by: marta, at: TenantFile.now, onBehalf: true)))
                }
                engagements.append(engagement)
            }
            self.engagements = engagements
        }

        func starts(_ engagement: ID<Engagement>, minutes: Int = 30) async throws -> [Date] {
            try await file.read { snapshot in
                let match = try #require(try snapshot.match(engagement))
                return try snapshot.openStarts(for: match, minutes: minutes, at: TenantFile.now)
            }
        }

        /// Picks a time as the page does: decided and saved in one transaction.
        func pick(_ engagement: ID<Engagement>, _ start: Date, minutes: Int = 30, joins: Bool = false)
            async throws
        {
            try await file.write { transaction in
                let match = try #require(try transaction.match(engagement))
                let day = Day(of: start, in: match.program.timeZone)
                let choice = CallChoice(
                    time: CallTime(start: start, minutes: minutes), aeJoins: joins, guests: [], zone: .gmt)
                try transaction.save(
                    try match.pick(
                        choice, from: try transaction.callSlots(for: match, at: TenantFile.now),
                        at: TenantFile.now,
                        workload: try transaction.workload(
                            of: match.reference.id, on: day, leavingOut: engagement), on: day))
            }
        }

        func calendars() async throws -> [String] {
            try await file.read {
                try $0.database.values("SELECT calendar FROM outbox WHERE calendar IS NOT NULL ORDER BY id")
            }
        }
    }

    @Test func `goes to one of thirty who pick it at once, and the others can pick again`() async throws {
        let scene = try await Scene(requests: 30)
        let start = try #require(try await scene.starts(scene.engagements[0]).first)
        let answers = await withTaskGroup(of: Result<Void, any Error>.self) { group in
            for engagement in scene.engagements {
                group.addTask {
                    do { return .success(try await scene.pick(engagement, start)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = answers.compactMap { answer -> Refusal? in
            if case .failure(let error) = answer { error as? Refusal } else { nil }
        }
        #expect(answers.count - refusals.count == 1)
        #expect(refusals.count == 29)
        #expect(refusals.allSatisfy { $0.sentence.contains("has just been taken") })
        let states: [String] = try await scene.file.read {
            try $0.database.values("SELECT state FROM engagement ORDER BY state")
        }
        #expect(states == Array(repeating: "accepted", count: 29) + ["scheduled"])
        let loser = try #require(
            try await scene.file.read { snapshot in
                try scene.engagements.first { try snapshot.match($0)?.engagement.state == .accepted }
            })
        let others = try await scene.starts(loser)
        #expect(!others.contains(start))
        // A quarter of an hour is kept free: the half hour right after is not to be had, the next one is.
        #expect(!others.contains(start + 1800))
        try await scene.pick(loser, try #require(others.first { $0 == start + 3600 }))
    }

    @Test func `is moved without another slot, to everyone's calendar under the same identity`() async throws
    {
        let scene = try await Scene(requests: 1)
        let id = scene.engagements[0]
        let starts = try await scene.starts(id)
        try await scene.pick(id, starts[0], joins: true)
        try await scene.pick(id, starts[1], minutes: 45, joins: true)
        let helen = try await scene.file.read { try #require(try $0.match(id)).reference.id }
        let usage = try await scene.file.read { try $0.workload(of: helen, on: TenantFile.today).usage }
        #expect(usage.heldInQuarter == 1)
        let calendars = try await scene.calendars()
        let uids = Set(calendars.compactMap { Self.value("UID", in: $0) })
        #expect(uids.count == 1)
        #expect(Set(calendars.compactMap { Self.value("SEQUENCE", in: $0) }) == ["0", "1"])
        #expect(calendars.allSatisfy { Self.value("METHOD", in: $0) == "REQUEST" })
        try await scene.file.write { transaction in
            let match = try #require(try transaction.match(id))
            try transaction.save(
                try match.cancel(Act(by: scene.marta, at: TenantFile.now), reason: "They decided"))
        }
        let last = try #require(try await scene.calendars().last)
        #expect(Self.value("METHOD", in: last) == "CANCEL")
        #expect(Self.value("SEQUENCE", in: last) == "2")
        #expect(Self.value("STATUS", in: last) == "CANCELLED")
        #expect(uids.contains(Self.value("UID", in: last) ?? ""))
    }

    @Test func `is none of a day in a quarter for which the reference has no room`() async throws {
        let scene = try await Scene(requests: 1)
        try await scene.file.write {
            try $0.database.change("UPDATE request SET needed_by = '2099-12-31'")
        }
        let id = scene.engagements[0]
        let april = TenantFile.today.startOfNextQuarter
        let zone = TenantFile.vienna
        let before = try await scene.starts(id)
        let helen = try await scene.file.read { try #require(try $0.match(id)).reference.id }
        try await scene.file.write { try $0.database.change("UPDATE tier SET quarter_limit = 1") }
        try await scene.file.past(helen, on: [april.adding(days: 1)])
        let after = try await scene.starts(id)
        #expect(after == before.filter { Day(of: $0, in: zone) < april })
    }

    @Test(arguments: [
        "Lake\r\nATTENDEE:mailto:thief@evil.test", "Lake\nBEGIN:VALARM\nEND:VALARM", "Lake\rEND:VEVENT",
        "a;b,c\\d:e",
        "Lake\u{2028}BEGIN:VEVENT", "\"; CN=\"x\":mailto:thief@evil.test", String(repeating: "👩🏽‍⚕️ä", count: 60),
    ])
    func `is one call with those who attend in every calendar, whatever the prospect is called`(
        name: String
    ) async throws {
        let scene = try await Scene(requests: 1)
        let id = scene.engagements[0]
        try await scene.file.write {
            try $0.database.change(
                "UPDATE request SET prospect_name = \(name), contact_name = \(name), contact_mail = 'nina@lake.test'"
            )
            try $0.database.change("UPDATE program SET call_place = \(name)")
        }
        try await scene.pick(id, try await scene.starts(id)[0], joins: true)
        let calendars = try await scene.calendars()
        #expect(calendars.count == 3)
        for calendar in calendars {
            let lines = calendar.components(separatedBy: "\r\n")
            #expect(lines.last == "" && lines.dropLast().last == "END:VCALENDAR")
            #expect(
                lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) && !$0.utf8.contains(13) })
            #expect(lines.count { $0.hasPrefix("BEGIN:") } == 2)
            #expect(lines.count { $0.hasPrefix("ATTENDEE") } == 3)
            #expect(lines.count { $0.hasPrefix("END:") } == 2)
        }
    }

    @Test func `is offered by hand until those have passed`() async throws {
        let scene = try await Scene(requests: 1)
        let id = scene.engagements[0]
        let times = [3, 4, 5].map { TenantFile.now + Double($0) * 86_400 }
        try await scene.file.write { transaction in
            let match = try #require(try transaction.match(id))
            try transaction.save(
                try match.offer(
                    times, Act(by: match.reference.contact, at: TenantFile.now),
                    slots: try transaction.callSlots(for: match, at: TenantFile.now)))
        }
        #expect(try await scene.starts(id) == times.map { Date(timeIntervalSince1970: Double($0.seconds)) })
        try await scene.file.write { transaction in
            let match = try #require(try transaction.match(id))
            try transaction.save(
                try match.offer(
                    [], Act(by: match.reference.contact, at: TenantFile.now),
                    slots: try transaction.callSlots(for: match, at: TenantFile.now)))
        }
        #expect(try await scene.starts(id).count > 20)
    }

    private static func value(_ name: String, in calendar: String) -> String? {
        calendar.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name):") }
            .map { String($0.dropFirst(name.count + 1)) }
    }
}
