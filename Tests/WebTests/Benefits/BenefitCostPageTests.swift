import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The page of what benefits cost` {
    private static let path = "/acme/coordinator/benefits/cost"

    @Test func `says that there is none yet`() async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.get(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("No cost yet"))
            #expect(page.text.contains("Nobody: whoever gave much got something for it."))
        }
    }

    @Test func `draws what was delivered and says it in a table and as CSV`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let credit = try #require(
                try await scene.ae.write { try $0.benefitGrants(of: helen) }.first { $0.kind == .creditAYear }
            )
            let marta = try await scene.marta()
            _ = try await marta.send(
                "/acme/coordinator/benefits/\(credit.id)/delivery", ["seen": credit.mark])
            let page = try await marta.get(Self.path).text
            #expect(page.contains("5,000 USD delivered in the last 8 quarters"))
            #expect(page.contains(#"role="img" aria-label="Delivered a quarter, in USD"#))
            #expect(page.contains(#"<rect data-part="1""#))
            #expect(page.contains("<th scope=\"row\">Q1 2026</th>"))
            let file = try await marta.get("\(Self.path).csv")
            #expect(file.header("Content-Type")?.hasPrefix("text/csv") == true)
            #expect(file.text.contains("2026,1,Premier,USD,5000.00,5000.00,0.00"))
        }
    }
}
