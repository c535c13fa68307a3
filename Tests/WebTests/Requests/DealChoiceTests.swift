import Domain
import Testing

@testable import Web

@Suite struct `Choosing the deal of a request` {
    @Test func `starts with the AE's own open deals`() async throws {
        try await AEScene.open { scene in
            let deal = try await scene.deal("Kestrel Clinics", product: "GTX Pro")
            let colleague = try await scene.colleague()
            _ = try await scene.deal("Tamar Logistics", of: colleague.id)
            let page = try await scene.tom.get("/acme/ae/requests/new")
            #expect(page.status == 200)
            #expect(page.text.contains(#"href="/acme/ae/requests/new?deal=\#(deal)""#))
            #expect(!page.text.contains("Tamar Logistics"))
        }
    }

    @Test func `finds a deal by a part of its name without scripts, and offers to enter it by hand`()
        async throws
    {
        try await AEScene.open { scene in
            let deal = try await scene.deal("Kestrel Clinics", product: "GTX Pro")
            _ = try await scene.deal("Alder & Finch Bank")
            let found = try await scene.tom.get("/acme/ae/requests/new?q=kestrel&deal=&find=q")
            #expect(found.text.contains("deal=\(deal)\""))
            #expect(!found.text.contains("Alder"))
            let none = try await scene.tom.get("/acme/ae/requests/new?q=100%25")
            #expect(none.text.contains("No open deal of yours matches"))
            #expect(none.text.contains("deal=new&amp;q=100%25"))
        }
    }

    @Test func `suggests deals as one types`() async throws {
        try await AEScene.open { scene in
            let deal = try await scene.deal("Kestrel Clinics", product: "GTX Pro")
            let colleague = try await scene.colleague()
            _ = try await scene.deal("Kestrel Foods", of: colleague.id)
            let list = try await scene.tom.get("/acme/ae/deals/suggest?q=gtx")
            #expect(list.status == 200)
            #expect(list.text.contains(#"data-value="\#(deal)" data-label="Kestrel Clinics""#))
            #expect(list.text.contains("45,000 USD"))
            #expect(!list.text.contains("<html"))
            #expect(!list.text.contains("Kestrel Foods"))
            let none = try await scene.tom.get("/acme/ae/deals/suggest?q=_")
            #expect(!none.text.contains("data-value"))
        }
    }

    @Test func `suggests industries as one types`() async throws {
        try await AEScene.open { scene in
            let list = try await scene.tom.get("/acme/ae/industries/suggest?q=surgical+hosp")
            #expect(list.text.contains(#"data-value="6221""#))
            let word = try await scene.tom.get("/acme/ae/industries/suggest?q=bank")
            #expect(word.text.contains(#"data-value="5221""#))
        }
    }
}
