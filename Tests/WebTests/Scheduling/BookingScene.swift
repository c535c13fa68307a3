import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Helen Osei said yes to Lakeside Clinic, and Tom Okafor has introduced them: Nina Berger of Lakeside has the link to pick
/// a time. Helen is in UTC, free Monday to Friday from nine to five, with two days' notice. It is Monday 2 March 2026, 10:30.
struct BookingScene: Sendable {
    let guest: GuestScene
    let path: String

    var site: TestSite { guest.site }
    var scene: ReferenceScene { guest.scene }

    static func open(_ test: @Sendable (BookingScene) async throws -> Void) async throws {
        try await GuestScene.open { guest in
            try await introduce(guest.engagement, in: guest.scene.office)
            try await test(BookingScene(guest: guest, path: try await guest.path(.booking, .prospect)))
        }
    }

    /// The reference says yes and the AE introduces the prospect's contact.
    static func introduce(
        _ engagement: ID<Engagement>, in office: AEScene, as contact: String = "Nina Berger",
        _ mail: String = "nina@lakeside.example"
    ) async throws {
        let now = office.site.clock.now
        let mail = try #require(MailAddress(mail))
        try await office.write { transaction in
            let match = try #require(try transaction.match(engagement))
            try transaction.save(try match.accept(Act(by: match.reference.contact, at: now)))
            let accepted = try #require(try transaction.match(engagement))
            try transaction.save(
                try accepted.introduce(
                    Act(by: accepted.request.ae, at: now), prospectName: contact, prospectMail: mail,
                    subject: "Meet", body: "You two should talk"))
        }
    }

    func engagement() async throws -> Engagement { try await scene.match().engagement }

    /// Picks a time, as seconds since 1970 or an ISO moment in UTC, as the form does as it stands now.
    func pick(
        _ moment: String, _ changes: [String: String] = [:], at path: String? = nil,
        of id: ID<Engagement>? = nil
    ) async throws -> TestPage {
        let slot =
            (try? Date(moment, strategy: .iso8601)).map { "\(Int64($0.timeIntervalSince1970))" } ?? moment
        let id = id ?? scene.engagement
        let mark = try await scene.office.write { try #require(try $0.match(id)).engagement.mark }
        let fields = [
            "slot": slot, "minutes": "30", "zone": "America/New_York", "joins": "no", "guests": "",
            "seen": mark,
        ].merging(changes) { _, changed in changed }
        return try await site.browser().send("\(path ?? self.path)/pick", fields)
    }

    func calendars() async throws -> [LeavingLetter] {
        let now = site.clock.now
        return try await scene.office.write { try $0.leavingLetters(at: now, most: 100) }
            .filter { $0.calendar != nil }
    }
}
