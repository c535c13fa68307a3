import Domain
import Foundation
import Store
import Testing

@testable import Web

/// What the people of Helen's engagement get by mail, opened by browsers that are signed in nowhere.
struct GuestScene: Sendable {
    let scene: ReferenceScene

    var site: TestSite { scene.site }
    var engagement: ID<Engagement> { scene.engagement }

    static func open(_ test: @Sendable (GuestScene) async throws -> Void) async throws {
        try await ReferenceScene.open { try await test(GuestScene(scene: $0)) }
    }

    /// Every link about request 1, newest first.
    func links() async throws -> [GuestLink] {
        try await scene.office.write { try $0.guestLinks(of: ID(1)) }
    }

    func link(_ purpose: GuestLink.Purpose, _ side: Feedback.Side = .reference) async throws -> GuestLink {
        try #require(try await links().first { $0.purpose == purpose && $0.guest.side == side })
    }

    /// Where the newest such link leads, as its mail's reader has it.
    func path(_ purpose: GuestLink.Purpose, _ side: Feedback.Side = .reference) async throws -> String {
        try await path(of: try await link(purpose, side).id)
    }

    func path(of link: ID<GuestLink>) async throws -> String {
        try await site.withTenant { tenant in
            let address = try #require(try await site.server.linkAddress(.guest(link), of: tenant))
            #expect(address.hasPrefix("http://localhost/acme/link/"))
            return String(address.dropFirst("http://localhost".count))
        }
    }

    /// Whoever opens the mail, in a browser of their own.
    func get(_ path: String) async throws -> TestPage { try await site.browser().get(path) }

    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestPage {
        try await site.browser().post(path, fields)
    }

    func subjects() async throws -> [String] { try await scene.office.mail().map(\.subject) }

    /// What is due by the clock is done.
    func wake() async throws {
        let now = site.clock.now
        try await scene.office.write { try $0.catchUp(at: now) }
    }
}
