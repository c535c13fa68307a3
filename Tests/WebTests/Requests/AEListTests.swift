import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The AE's lists` {
    @Test func `lead a newcomer to the first request`() async throws {
        try await AEScene.open { scene in
            let front = try await scene.tom.get("/acme/ae/requests")
            #expect(front.status == 200)
            #expect(front.text.contains("No open requests"))
            #expect(front.text.contains(#"href="/acme/ae/requests/new""#))
            #expect(try await scene.tom.get("/acme/ae/deals").text.contains("No deals yet"))
        }
    }

    @Test func `group requests and find them again`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            try await scene.draft(["form-key": "key-of-the-second-form", "prospect": "50% Foods_Inc"])
            let open = try await scene.tom.get("/acme/ae/requests").text
            #expect(open.contains("Lakeside Clinic"))
            #expect(!open.contains("50% Foods_Inc"))
            let drafts = try await scene.tom.get("/acme/ae/requests?show=drafts").text
            #expect(drafts.contains("50% Foods_Inc"))
            #expect(drafts.contains("/acme/ae/requests/2/check"))
            #expect(!drafts.contains("Lakeside Clinic"))
            #expect(try await scene.tom.get("/acme/ae/requests?q=marta").text.contains("Lakeside Clinic"))
            #expect(!(try await scene.tom.get("/acme/ae/requests?q=%25").text.contains("Lakeside Clinic")))
            #expect(
                try await scene.tom.get("/acme/ae/requests?show=drafts&q=%25+f").text.contains("Foods_Inc"))
            #expect(!(try await scene.tom.get("/acme/ae/requests?move=ae").text.contains("Lakeside Clinic")))
            #expect(try await scene.tom.get("/acme/ae/requests?move=coordinator").text.contains("Lakeside"))
            #expect(try await scene.tom.get("/acme/ae/requests?show=nonsense&page=99").status == 200)
        }
    }

    @Test func `show fifty deals a page, open ones first, and keep the search in the address`() async throws {
        try await AEScene.open { scene in
            let act = try await scene.act(.ae)
            try await scene.write { transaction in
                for number in 1...60 {
                    var entry = OpportunityEntry(owner: act.by.id, prospectName: "Hospital \(number)")
                    entry.stage = number == 60 ? .won : .engaging
                    _ = try transaction.add(entry, at: act.at)
                }
            }
            let first = try await scene.tom.get("/acme/ae/deals?q=hospital").text
            #expect(first.contains("1–50 of 60 deals"))
            #expect(first.contains("/acme/ae/deals?q=hospital&amp;page=2"))
            #expect(!first.contains("Hospital 60<"))
            let second = try await scene.tom.get("/acme/ae/deals?q=hospital&page=2").text
            #expect(second.contains("51–60 of 60 deals"))
            #expect(second.contains("Hospital 60<"))
            #expect(try await scene.tom.get("/acme/ae/deals?stage=won").text.contains("1–1 of 1 deal"))
        }
    }
}
