import Domain
import Store
import Testing

@testable import Web

@Suite struct `The effect of weights that are not saved yet` {
    private static let page = "/acme/coordinator/settings"
    private static let path = "\(page)/weights/effect"

    /// Only one criterion counts, and rest not at all.
    private static func only(_ criterion: String, version: String = "0") -> [String: String] {
        var fields = Dictionary(
            uniqueKeysWithValues: Criterion.allCases.map { ("weight-\($0.rawValue)", "0") })
        fields["weight-\(criterion)"] = "77"
        fields["weight-rest"] = "0"
        fields["weight-rating"] = "0"
        fields["version"] = version
        return fields
    }

    /// Helen shares the use case, and Jonas the language.
    private static func open(_ test: @Sendable (CoordinatorScene) async throws -> Void) async throws {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.profile = Profile(useCases: ["Bed management"], languages: ["sw"])
            }
            let language = try await scene.request().criteria.language
            try await scene.reference("Jonas Weber", at: "Alder Bank") {
                $0.profile = Profile(useCases: ["Teller desks"], languages: [language])
            }
            try await test(scene)
        }
    }

    @Test func `is the first ten of the latest request before and after, with their moves`() async throws {
        try await Self.open { scene in
            let before = try await scene.ae.write { try $0.program().weights }
            let page = try await scene.send(Self.path, Self.only("language"))
            #expect(page.status == 200)
            #expect(page.text.contains("Lakeside Clinic</a>: 2 of the first 2 places change"))
            let start = try #require(page.text.firstRange(of: "What these weights would do"))
            let rows = page.text[start.upperBound...].split(separator: "<th scope=\"row\">").dropFirst()
            let first = try #require(rows.first)
            let now = try #require(first.firstRange(of: "Helen Abara"))
            let then = try #require(first.firstRange(of: "Jonas Weber"))
            #expect(now.lowerBound < then.lowerBound)
            #expect(first.contains("100 fit + 0 rest"))
            #expect(first.contains("up 1, from 2"))
            #expect(rows.dropFirst().first?.contains("down 1, from 1") == true)
            // Nothing is saved, and what was typed stands in the form.
            #expect(try await scene.ae.write { try $0.program().weights } == before)
            #expect(page.text.contains(#"value="77""#))
            #expect(try await scene.send("\(Self.page)/weights", Self.only("language")).status == 303)
            #expect(try await scene.ae.write { try $0.program().weights[.language] } == 77)
        }
    }

    @Test func `of the same weights is none`() async throws {
        try await Self.open { scene in
            _ = try await scene.send("\(Self.page)/weights", Self.only("language"))
            let version = try #require(try await scene.get(Self.page).hidden("version"))
            let page = try await scene.send(Self.path, Self.only("language", version: version))
            #expect(page.status == 200)
            #expect(page.text.contains("Nobody of the first 2 moves."))
        }
    }

    @Test func `of weights that are wrong is a message beside the field, with what was typed`() async throws {
        try await Self.open { scene in
            let page = try await scene.send(
                Self.path, Self.only("language").merging(["weight-size": "lots"]) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains("A whole number from 0 to 100"))
            #expect(page.text.contains(#"value="lots""#))
            let nothing = try await scene.send(
                Self.path, Self.only("language").merging(["weight-language": "0"]) { $1 })
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("At least one criterion has to count for something."))
            #expect(!nothing.text.contains("What these weights would do"))
        }
    }

    @Test func `is not shown on a page that somebody else has overtaken`() async throws {
        try await Self.open { scene in
            _ = try await scene.send("\(Self.page)/weights", Self.only("industry"))
            let page = try await scene.send(Self.path, Self.only("language"))
            #expect(page.status == 409)
            #expect(page.text.contains(#"value="77""#))
        }
    }

    @Test func `waits for a first request`() async throws {
        try await ProgramScene.open { scene in
            let page = try await scene.marta.send(Self.path, Self.only("language"))
            #expect(page.status == 200)
            #expect(page.text.contains("No request has been filed yet"))
        }
    }
}
