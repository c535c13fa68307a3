import Domain
import Foundation
import Store
import Testing
import Views

@testable import Web

@Suite struct `A coordinator's step with an engagement` {
    /// Every step's form filled in as it should be.
    private static func fields(_ action: EngagementAction, at now: Date) -> [String: String] {
        switch action {
        case .removal, .ask, .lapse: [:]
        case .acceptance: ["note": "Gladly"]
        case .decline: ["decline": "Too busy after all"]
        case .brief: ["brief": "Two sites, compare us with Medisys."]
        case .booking: ["call-at": local(now.addingTimeInterval(86_400)), "minutes": "45"]
        case .completion: ["held-at": local(now.addingTimeInterval(-600))]
        case .miss: ["absent": "prospect"]
        case .cancellation: ["cancellation": "They chose without a call"]
        case .thanks: ["thanks": "Dear Helen, thank you.", "value-choice": "News of the deal"]
        }
    }

    private static func local(_ time: Date) -> String {
        "\(Day(of: time, in: .gmt).iso)T\(Day.clock(of: time, in: .gmt))"
    }

    private static func possible(_ state: Engagement.State) -> Set<EngagementAction> {
        switch state {
        case .shortlisted: [.removal, .ask, .brief, .cancellation]
        case .asked: [.acceptance, .decline, .lapse, .brief, .cancellation]
        case .accepted, .introduced: [.decline, .brief, .booking, .completion, .cancellation]
        case .scheduled: [.decline, .brief, .booking, .completion, .cancellation]
        case .tookPlace: [.thanks]
        case .missed: [.booking, .cancellation]
        case .lapsed: [.ask]
        case .thanked, .declined, .cancelled: []
        }
    }

    @Test(arguments: Engagement.State.allCases)
    func `out of order is refused, changes nothing, and loses nothing typed`(
        state: Engagement.State
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(state)
            let before = try await scene.match(helen)
            let mail = try await scene.ae.mail().count
            for action in EngagementAction.allCases where !Self.possible(state).contains(action) {
                let fields = Self.fields(action, at: scene.site.clock.now)
                let page = try await scene.send(action.rawValue, of: helen, fields)
                #expect((400..<500).contains(page.status), "\(action) at \(state): \(page.status)")
                #expect(page.text.contains("Not done"), "\(action) at \(state)")
                for text in fields.values where text.count > 9 {
                    let typed = text.replacing("T", with: " ")
                    #expect(
                        page.text.contains(text) || page.text.contains(typed),
                        "\(action) at \(state): \(text)")
                }
            }
            #expect(try await scene.match(helen).engagement == before.engagement)
            #expect(try await scene.request().version == before.request.version)
            #expect(try await scene.ae.mail().count == mail)
        }
    }

    @Test(arguments: Engagement.State.allCases)
    func `on a stale page is refused with how it stands now, and loses nothing typed`(
        state: Engagement.State
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(state)
            let before = try await scene.match(helen)
            for action in Self.possible(state) {
                var fields = Self.fields(action, at: scene.site.clock.now)
                fields["version"] = "\(before.request.version - 1)"
                let page = try await scene.send(action.rawValue, of: helen, fields)
                #expect(page.status == 409, "\(action) at \(state)")
                #expect(page.text.contains("Somebody changed this request"), "\(action) at \(state)")
                for (name, text) in fields where text.count > 9 && name != "version" {
                    #expect(page.text.contains(text), "\(action) at \(state): \(text)")
                }
            }
            #expect(try await scene.match(helen).engagement == before.engagement)
        }
    }

    @Test(arguments: [
        (Engagement.State.asked, "decline", "decline", "", "Fill this in"),
        (.asked, "decline", "decline", String(repeating: "n", count: 1001), "At most 1000"),
        (.asked, "acceptance", "note", String(repeating: "n", count: 1001), "At most 1000"),
        (.shortlisted, "ask", "override", String(repeating: "n", count: 1001), "At most 1000"),
        (.shortlisted, "brief", "brief", "", "Fill this in"),
        (.accepted, "brief", "brief", String(repeating: "n", count: 4001), "At most 4000"),
        (.introduced, "cancellation", "cancellation", "", "Fill this in"),
        (.introduced, "cancellation", "cancellation", "n\u{7}n", "cannot be written"),
    ])
    func `says beside the field what is missing or too long`(
        state: Engagement.State, action: String, field: String, value: String, message: String
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(state)
            let before = try await scene.match(helen).engagement
            let page = try await scene.send(action, of: helen, [field: value])
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(##"<a href="#\##(field)-\##(helen)">"##))
            if !value.isEmpty { #expect(page.text.contains(value)) }
            #expect(try await scene.match(helen).engagement == before)
        }
    }

    @Test func `is not there for other numbers and other tenants`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.asked)
            let before = try await scene.match(helen)
            let marta = try await scene.marta()
            let other = try await scene.site.signedIn(as: .coordinator, at: TestSite.medisoft)
            for action in EngagementAction.allCases.map(\.rawValue) + ["feedback/prospect"] {
                let fields = ["version": "\(before.request.version)"]
                for number in ["424242", "x", "-1"] {
                    let path = "/acme/coordinator/engagements/\(number)/\(action)"
                    #expect(try await marta.send(path, fields).status == 404, "\(path)")
                }
                let path = "/medisoft/coordinator/engagements/\(helen)/\(action)"
                #expect(try await other.send(path, fields).status == 404, "\(path)")
            }
            #expect(try await scene.match(helen).engagement == before.engagement)
        }
    }
}
