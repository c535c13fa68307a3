import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's history` {
    private static let page = "/acme/reference/history"

    @Test func `holds what was asked and what came of it`() async throws {
        try await ReferenceScene.open { scene in
            var page = try await scene.helen.get(Self.page).text
            #expect(page.contains("Lakeside Clinic"))
            #expect(page.contains("Your answer, please"))
            #expect(page.contains("1–1 of 1 entry"))
            try await scene.decide { try $0.decline($1, reason: "No time in March") }
            page = try await scene.helen.get(Self.page).text
            #expect(page.contains("You said no"))
            #expect(page.contains("No time in March"))
        }
    }

    @Test func `is found by name and by part, and the address keeps both`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.past(60)
            let all = try await scene.helen.get(Self.page).text
            #expect(all.contains("1–50 of 61 entries"))
            #expect(all.contains(#"href="\#(Self.page)?page=2""#))
            #expect(all.contains("Before this program"))
            let given = try await scene.helen.get("\(Self.page)?part=given").text
            #expect(given.contains("1–50 of 60 entries"))
            #expect(given.contains("\(Self.page)?part=given&amp;page=2"))
            #expect(!given.contains("Lakeside Clinic"))
            let rest = try await scene.helen.get("\(Self.page)?part=given&page=2").text
            #expect(rest.contains("51–60 of 60 entries"))
            #expect(try await scene.helen.get("\(Self.page)?q=lakeSIDE").text.contains("1–1 of 1 entry"))
            #expect(try await scene.helen.get("\(Self.page)?part=ended").text.contains("Nothing matches"))
            #expect(try await scene.helen.get("\(Self.page)?q=%25").text.contains("Nothing matches"))
            #expect(try await scene.helen.get("\(Self.page)?part=nonsense&page=-4").status == 200)
        }
    }

    @Test func `is empty with a word on what will stand there`() async throws {
        try await ReferenceScene.open { scene in
            let other = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            let wanda = try await scene.office.write { try #require(try $0.match(other)).reference.contact }
            try await scene.office.decide(other) { try $0.cancel($1, reason: "Not needed") }
            let browser = try await scene.office.browser(of: wanda)
            #expect(try await browser.get(Self.page).text.contains("No longer needed"))
            #expect(
                try await browser.get("\(Self.page)?part=open").text.contains("Nothing matches"))
        }
    }

    @Test func `is their own: nothing of another's stands in it`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.past(3)
            let other = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            let wanda = try await scene.office.write { try #require(try $0.match(other)).reference.contact }
            try await scene.office.decide(other) { try $0.decline($1, reason: "Wanda's own reason") }
            #expect(!(try await scene.helen.get(Self.page).text.contains("Wanda")))
            let browser = try await scene.office.browser(of: wanda)
            let page = try await browser.get(Self.page).text
            #expect(page.contains("1–1 of 1 entry"))
            #expect(page.contains("Wanda&#39;s own reason"))
        }
    }
}
