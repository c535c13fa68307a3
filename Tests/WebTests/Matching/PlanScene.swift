import Domain
import HTTPTypes
import Store
import Testing

@testable import Web

/// A plan that Marta looks at: Tom's requests for Lakeside Clinic and Kestrel Foods want one reference each; Helen and
/// Jonas do one call a quarter.
struct PlanScene: Sendable {
    let coordinator: CoordinatorScene
    let helen: ID<Reference>
    let jonas: ID<Reference>

    static let path = "/acme/coordinator/plan"

    static func open(_ test: @Sendable (PlanScene) async throws -> Void) async throws {
        try await CoordinatorScene.filed(["count": "1"]) { scene in
            try await scene.fileAnother("Kestrel Foods", ["count": "1"])
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.ownQuarterLimit = 1
            }
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank") { $0.ownQuarterLimit = 1 }
            try await test(PlanScene(coordinator: scene, helen: helen, jonas: jonas))
        }
    }

    func engagements(of request: Int64) async throws -> [Engagement] {
        try await coordinator.ae.write { try $0.engagements(of: ID(request)) }
    }

    /// Whoever is on the shortlist of either request.
    func shortlisted() async throws -> [ID<Reference>] {
        (try await engagements(of: 1) + engagements(of: 2))
            .filter { $0.state == .shortlisted }.map(\.reference)
    }

    func choice(_ request: Int64, _ reference: ID<Reference>) async throws -> String {
        let version = try await coordinator.request(request).version
        return PlanChoice(request: ID(request), version: version, reference: reference).text
    }

    /// Sends the form with boxes ticked, as a browser does: one field a box.
    func send(_ choices: [String], everything: Bool = false) async throws -> TestPage {
        let boxes =
            everything
            ? ["everything=\(choices.joined(separator: "+"))"] : choices.map { "choices%5B%5D=\($0)" }
        let body = (["q=", "least=0", "page=1"] + boxes).joined(separator: "&")
        return try await coordinator.marta().send(
            .post, Self.path, headers: TestBrowser.sameOrigin, body: body)
    }
}

extension TestPage {
    /// The choices that the page's boxes stand for.
    var planChoices: [String] {
        text.matches(of: /name="choices\[\]" value="([0-9.]+)"/).map { String($0.1) }
    }
}
