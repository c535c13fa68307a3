import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Ana Ruiz, entered on 10 March 2026 at 11:00 in Vienna, in a program that asks after 180 days.
private struct ProfileScene: Sendable {
    let file: TenantFile
    let marta: Contact
    let ana: ID<Reference>

    init() async throws {
        let file = try await TenantFile()
        let marta = try await file.person("Marta Keller", .coordinator)
        let mail = try file.mail("ana.ruiz@birch.test")
        self.file = file
        self.marta = marta
        ana = try await file.write { transaction in
            let act = Act(by: marta, at: TenantFile.now)
            let account = try transaction.add(AccountEntry(name: "Birch Foods"), act)
            var entry = ReferenceEntry(
                name: "Ana Ruiz", mail: mail, account: account, tier: ID(1),
                availability: Availability(
                    pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [],
                    timeZone: TenantFile.vienna))
            entry.joinedOn = TenantFile.today.adding(days: -900)
            entry.title = "Quality manager"
            return try transaction.add(entry, act)
        }
    }

    /// A moment so many days after she was entered, by Vienna's clock.
    static func at(_ hour: Int, days: Int) -> Date { WorkScene.at(hour, days: days) }

    @discardableResult
    func work(at now: Date) async throws -> TenantWork.Round {
        try await file.registry.withTenant(TenantFile.slug) { try await TenantWork($0, at: now).run() }
    }

    func questions() async throws -> [Date] {
        try await file.read { snapshot in
            try snapshot.database.rows(
                "SELECT created_at FROM outbox WHERE kind = 'profileQuestion' ORDER BY id"
            ).map { $0.moment("created_at") }
        }
    }

    func confirm(at now: Date) async throws {
        let ana = ana
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            try transaction.save(
                try reference.confirmProfile(
                    Act(by: reference.contact, at: now), today: try transaction.today(at: now),
                    seen: ProfileMark(of: reference).text))
        }
    }

    func pause(_ pause: Availability.Pause, at now: Date) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            try transaction.save(
                try reference.changeAvailability(
                    .pause(pause), Act(by: marta, at: now, onBehalf: true),
                    today: try transaction.today(at: now), open: []))
        }
    }

    func set(_ settings: ProfileSettings, at now: Date) async throws {
        let marta = marta
        try await file.write { transaction in
            let edition = try transaction.settingsEdition()
            try transaction.save(
                try transaction.program().change(
                    .profiles(settings), edition: edition, seen: edition, amounts: 0,
                    Act(by: marta, at: now)))
        }
    }
}

@Suite struct `Whether a profile is still right` {
    @Test func `is asked by mail after the interval, in business hours, and once`() async throws {
        let scene = try await ProfileScene()
        let round = try await scene.work(at: ProfileScene.at(12, days: 179))
        #expect(try await scene.questions().isEmpty)
        #expect(try #require(round.next) <= ProfileScene.at(12, days: 180))
        // 6 September 2026 is a Sunday.
        try await scene.work(at: ProfileScene.at(12, days: 180))
        #expect(try await scene.questions().isEmpty)
        for _ in 1...3 { try await scene.work(at: ProfileScene.at(10, days: 181)) }
        try await scene.file.registry.close(TenantFile.slug)
        try await scene.work(at: ProfileScene.at(10, days: 300))
        #expect(try await scene.questions() == [ProfileScene.at(10, days: 181)])
        let text: String? = try await scene.file.read {
            try $0.database.value("SELECT text FROM outbox WHERE kind = 'profileQuestion'")
        }
        #expect(text?.contains("never confirmed, and on record since 10 March 2026") == true)
        #expect(text?.contains("Title: Quality manager") == true)
        // The next interval asks again.
        try await scene.work(at: ProfileScene.at(11, days: 366))
        #expect(try await scene.questions().count == 2)
    }

    @Test func `is not asked of who said so meanwhile, until the interval is over again`() async throws {
        let scene = try await ProfileScene()
        try await scene.confirm(at: ProfileScene.at(10, days: 100))
        try await scene.work(at: ProfileScene.at(10, days: 279))
        #expect(try await scene.questions().isEmpty)
        try await scene.work(at: ProfileScene.at(10, days: 281))
        #expect(try await scene.questions().count == 1)
    }

    @Test func `is not asked of who rests, and is when they are back`() async throws {
        let scene = try await ProfileScene()
        let back = TenantFile.today.adding(days: 230)
        try await scene.pause(.until(back), at: ProfileScene.at(10, days: 170))
        for days in [181, 200, 229] { try await scene.work(at: ProfileScene.at(10, days: days)) }
        #expect(try await scene.questions().isEmpty)
        try await scene.work(at: ProfileScene.at(10, days: 230))
        #expect(try await scene.questions().count == 1)
    }

    @Test func `is looked at once a week while they rest until further notice`() async throws {
        let scene = try await ProfileScene()
        try await scene.pause(.untilFurtherNotice, at: ProfileScene.at(10, days: 170))
        let round = try await scene.work(at: ProfileScene.at(10, days: 181))
        #expect(try #require(round.next) == ProfileScene.at(0, days: 188))
        #expect(try await scene.questions().isEmpty)
    }

    @Test func `follows another interval at once`() async throws {
        let scene = try await ProfileScene()
        var settings = ProfileSettings()
        settings.confirmDays = 30
        try await scene.set(settings, at: ProfileScene.at(10, days: 20))
        try await scene.work(at: ProfileScene.at(10, days: 31))
        #expect(try await scene.questions().count == 1)
    }

    @Test func `is not asked of who left`() async throws {
        let scene = try await ProfileScene()
        let (ana, marta) = (scene.ana, scene.marta)
        try await scene.file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            try transaction.save(
                try reference.leave(
                    Act(by: marta, at: ProfileScene.at(10, days: 90)), reason: "Another job", open: []))
        }
        try await scene.work(at: ProfileScene.at(10, days: 400))
        #expect(try await scene.questions().isEmpty)
    }

    @Test func `is answered when every item was looked at, as of the one longest ago`() async throws {
        let scene = try await ProfileScene()
        let ana = scene.ana
        for (number, item) in ProfileItem.allCases.enumerated() {
            let before = try await scene.file.read { try $0.reference(ana)?.freshness.confirmedOn }
            #expect(before == nil)
            let now = ProfileScene.at(10, days: number)
            try await scene.file.write { transaction in
                let reference = try #require(try transaction.reference(ana))
                try transaction.save(
                    try reference.confirm(
                        item, Act(by: reference.contact, at: now), today: try transaction.today(at: now),
                        seen: ProfileMark(ProfileValue(item, of: reference)).text))
            }
        }
        let after = try await scene.file.read { try $0.reference(ana)?.freshness.confirmedOn }
        #expect(after == TenantFile.today)
    }
}
