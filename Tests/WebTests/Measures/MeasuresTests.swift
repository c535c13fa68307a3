import Domain
import Store
import Testing

@testable import Web

@Suite struct `The measures of a program` {
    private static let path = "/acme/coordinator/measures"

    /// The criteria of Lakeside Clinic: hospitals, with German as a must and nothing else.
    private static let german: [String: String] = {
        var form = ["industry": "6221", "language": "de"]
        for criterion in Criterion.allCases {
            form[criterion.rawValue] = form[criterion.rawValue] ?? ""
            form["importance-\(criterion.rawValue)"] = criterion == .language ? "must" : "nice"
        }
        return form
    }()

    @Test func `say whom the pool lacked when criteria were set, until there are enough`() async throws {
        try await CoordinatorScene.filed(["count": "1"]) { scene in
            #expect(try await scene.get(Self.path).text.contains("Nothing was missing"))
            try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.profile = Profile(languages: ["en"])
            }
            #expect(try await scene.send("\(CoordinatorScene.path)/criteria", Self.german).status == 303)
            let page = try await scene.get().text
            #expect(page.contains("This request needs 1, and nobody who may be asked fits"))
            let measures = try await scene.get(Self.path).text
            let missing = "General Medical and Surgical Hospitals; speaks German"
            #expect(measures.contains(missing))
            #expect(measures.contains("1 more with a nice on language"))
            #expect(measures.contains("0 of 1"))
            #expect(try await scene.get("\(Self.path)?q=german").text.contains(missing))
            #expect(try await scene.get("\(Self.path)?q=dutch").text.contains("No gap matches"))

            try await scene.reference("Jonas Brandt", at: "Klinikum Süd") {
                $0.profile = Profile(languages: ["de"])
            }
            #expect(try await scene.send("\(CoordinatorScene.path)/criteria", Self.german).status == 303)
            #expect(try await scene.get(Self.path).text.contains("Nothing was missing"))
            #expect(!(try await scene.get().text.contains("This request needs 1")))
        }
    }

    @Test func `count overrides by the quarter against all asks`() async throws {
        try await CoordinatorScene.filed { scene in
            _ = try await scene.helen(.asked)
            let second = try await scene.shortlist(
                try await scene.reference("Ana Ruiz", at: "Harbour Clinic") { $0.ownQuarterLimit = 0 })
            let answer = try await scene.send("ask", of: second, ["override": "Ana offered it herself"])
            #expect(answer.status == 303)
            let measures = try await scene.get(Self.path).text
            #expect(measures.contains("50 % of asks"))
            #expect(measures.contains("nobody was asked"))
        }
    }
}
