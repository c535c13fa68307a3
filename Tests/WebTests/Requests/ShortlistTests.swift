import Domain
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `The shortlist of a request` {
    private static let path = "\(CoordinatorScene.path)/shortlist"

    /// Sends the form with boxes ticked, as a browser does: one field a box.
    private static func send(
        _ scene: CoordinatorScene, _ chosen: [ID<Reference>], version: Int? = nil, ranking: String = ""
    ) async throws -> TestPage {
        let seen = if let version { version } else { try await scene.request().version }
        let boxes = chosen.map { "references%5B%5D=\($0)" }
        let body = (["version=\(seen)", "ranking=\(ranking)"] + boxes).joined(separator: "&")
        return try await scene.marta().send(.post, path, headers: TestBrowser.sameOrigin, body: body)
    }

    private static func isTicked(_ reference: ID<Reference>, on page: TestPage) -> Bool {
        page.text.contains(#"name="references[]" value="\#(reference)" checked"#)
    }

    @Test func `takes those who are ticked, and shows them on the page`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank")
            #expect(try await Self.send(scene, [helen, jonas]).status == 303)
            #expect(try await scene.ae.matches().map(\.reference.id) == [helen, jonas])
            let page = try await scene.get().text
            #expect(page.contains("Take off the shortlist"))
            #expect(page.contains("shortlisted Helen Abara of Northwind Hospital"))
        }
    }

    @Test func `of nobody is no shortlist`() async throws {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let page = try await Self.send(scene, [])
            #expect(page.status == 422)
            #expect(page.text.contains("Choose at least one reference."))
        }
    }

    @Test func `has room for six, and the boxes stay ticked when there are more`() async throws {
        try await CoordinatorScene.filed { scene in
            var all: [ID<Reference>] = []
            for number in 10...16 {
                all.append(try await scene.reference("Reference Nr \(number)", at: "Company \(number)"))
            }
            let page = try await Self.send(scene, all)
            #expect(page.status == 409)
            #expect(page.text.contains("has 6 references already"))
            for reference in all { #expect(Self.isTicked(reference, on: page), "\(reference)") }
            #expect(try await scene.ae.matches().isEmpty)
        }
    }

    @Test func `that came from a page of the whole ranking goes back to that page`() async throws {
        try await CoordinatorScene.filed { scene in
            var last = ID<Reference>(0)
            for number in 10...62 {
                last = try await scene.reference("Reference Nr \(number)", at: "Company \(number)")
            }
            let version = try await scene.request().version
            let page = try await Self.send(scene, [last], version: version - 1, ranking: "2")
            #expect(page.status == 409)
            #expect(page.text.contains("51–53 of 53 references"))
            #expect(Self.isTicked(last, on: page))
        }
    }

    @Test func `sent twice is refused the second time, and nobody stands on it twice`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let version = try await scene.request().version
            #expect(try await Self.send(scene, [helen], version: version).status == 303)
            #expect(try await Self.send(scene, [helen], version: version).status == 409)
            let again = try await Self.send(scene, [helen])
            #expect(again.status == 409)
            #expect(again.text.contains("Helen Abara is on this request already"))
            #expect(try await scene.ae.matches().count == 1)
        }
    }

    @Test func `takes no reference that is not there`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            #expect(try await Self.send(scene, [helen, ID(424_242)]).status == 404)
            #expect(try await scene.ae.matches().isEmpty)
        }
    }

    @Test func `lets somebody go again before they are asked`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.shortlisted)
            let before = try await scene.ae.mail().count
            #expect(try await scene.send("removal", of: helen).status == 303)
            #expect(try await scene.match(helen).engagement.state == .cancelled)
            #expect(try await scene.ae.mail().count == before)
            #expect(try await scene.get().text.contains("1 may be asked"))
        }
    }
}
