import Domain
import Foundation
import Store
import Testing

@testable import Web

/// What a page asks of its tenant's file, whatever the number of rows on it. A page that goes over its budget has a query
/// in a loop, or asks for something twice.
@Suite struct `The number of SQL statements` {
    private static func count(
        _ site: TestSite, as role: Role, _ path: String
    ) async throws -> (count: Int, list: String) {
        let browser = try await site.signedIn(as: role)
        let ran = try await site.statements.during {
            let status = try await browser.get(path).status
            #expect(status == 200)
        }
        let counted = Dictionary(ran.map { ($0, 1) }, uniquingKeysWith: +)
        let list = counted.map { "\($1) × \($0.prefix(120))" }.sorted().joined(separator: "\n")
        return (ran.count, list)
    }

    @Test func `of the queue is five, however long it is`() async throws {
        try await CoordinatorScene.filed { scene in
            for number in 2...60 { try await scene.fileAnother("Hospital \(number)") }
            for query in ["", "?page=2", "?q=hospital&move=coordinator&whose=mine", "?show=ended"] {
                let ran = try await Self.count(
                    scene.site, as: .coordinator, "/acme/coordinator/queue\(query)")
                #expect(ran.count <= 5, "\(query): \(ran.list)")
                #expect(ran.count > 2, "nothing was counted")
            }
        }
    }

    @Test func `of a request's page is thirty, however many references and engagements there are`()
        async throws
    {
        try await CoordinatorScene.filed { scene in
            let path = CoordinatorScene.path
            _ = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            _ = try await scene.get()
            let few = try await Self.count(scene.site, as: .coordinator, path)
            for number in 10...59 {
                let id = try await scene.reference("Reference Nr \(number)", at: "Company \(number)")
                if number < 16 { _ = try await scene.send("ask", of: try await scene.shortlist(id)) }
            }
            // Whoever looks first after a change reads those who changed, too.
            let first = try await Self.count(scene.site, as: .coordinator, path)
            let many = try await Self.count(scene.site, as: .coordinator, path)
            #expect(many.count == few.count, "\(many.list)")
            #expect(many.count <= 30, "\(many.list)")
            #expect(first.count <= many.count + 14, "\(first.list)")
        }
    }

    @Test func `of the plan is twenty, however many requests and references there are`() async throws {
        try await CoordinatorScene.filed { scene in
            _ = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let few = try await Self.count(scene.site, as: .coordinator, PlanScene.path)
            for number in 2...20 { try await scene.fileAnother("Hospital \(number)") }
            for number in 10...29 {
                _ = try await scene.reference("Reference Nr \(number)", at: "Company \(number)")
            }
            let many = try await Self.count(scene.site, as: .coordinator, PlanScene.path)
            #expect(many.count == few.count, "\(many.list)")
            #expect(many.count <= 20, "\(many.list)")
            #expect(few.count > 5, "nothing was counted")
        }
    }

    @Test func `of the AE's deals and of the requests is five`() async throws {
        try await AEScene.open { scene in
            for number in 1...60 { _ = try await scene.deal("Hospital \(number)") }
            try await scene.file()
            let deals = try await Self.count(scene.site, as: .ae, "/acme/ae/deals")
            #expect(deals.count <= 5, "\(deals.list)")
            let requests = try await Self.count(scene.site, as: .ae, "/acme/ae/requests")
            #expect(requests.count <= 5, "\(requests.list)")
        }
    }

    @Test func `of the AE's page of a request does not grow with the references on it`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            _ = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            let one = try await Self.count(scene.site, as: .ae, "/acme/ae/requests/1")
            _ = try await scene.ask("Jonas Weber", at: "Alder Bank")
            _ = try await scene.ask("Lena Brandt", at: "Tamar Logistics")
            let three = try await Self.count(scene.site, as: .ae, "/acme/ae/requests/1")
            #expect(three.count == one.count, "\(three.list)")
        }
    }
}
