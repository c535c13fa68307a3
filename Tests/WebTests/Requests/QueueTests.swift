import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The coordinator's queue` {
    private static let path = "/acme/coordinator/queue"

    @Test func `of a new program says when something will be in it`() async throws {
        try await TestSite.open { site in
            let page = try await site.signedIn(as: .coordinator).get(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("Nothing is open"))
            #expect(page.text.contains("as soon as an AE submits one"))
            let ended = try await site.signedIn(as: .coordinator).get("\(Self.path)?show=ended").text
            #expect(ended.contains("No request matches"))
        }
    }

    @Test(arguments: [
        (Engagement.State.shortlisted, "Marta", "Read the profile and set the criteria"),
        (.asked, "Helen Abara", "Answer the ask"),
        (.accepted, "Tom Okafor", "Introduce prospect and reference"),
        (.introduced, "Helen Abara", "Find a time for the call"),
        (.scheduled, "Nobody", "The call is booked"),
        (.tookPlace, "Marta", "Collect feedback and thank the reference"),
        (.missed, "Helen Abara", "Find a time for the call"),
        (.declined, "Marta", "Choose references"),
        (.thanked, "Marta", "Close the request"),
    ])
    func `says what is next and whose move it is`(
        state: Engagement.State, mover: String, next: String
    ) async throws {
        try await CoordinatorScene.filed(["count": "1"]) { scene in
            _ = try await scene.helen(state)
            let text = try await scene.get(Self.path).text
            #expect(text.contains(next))
            let move = try #require(
                text.components(separatedBy: #"data-label="Whose move">"#).dropFirst().first)
            #expect(move.prefix(200).contains(mover == "Marta" ? "You" : mover))
        }
    }

    @Test func `gives the move of a colleague's request to the colleague`() async throws {
        try await CoordinatorScene.filed { scene in
            let now = scene.site.clock.now
            let mail = try #require(MailAddress("jonas.weber@vendor.example"))
            let jonas = try await scene.ae.write {
                try $0.add("Jonas Weber", mail: mail, role: .coordinator, timeZone: .gmt, at: now)
            }
            let page = try await scene.send(
                "\(CoordinatorScene.path)/assignment", ["coordinator": "\(jonas)"])
            #expect(page.status == 303)
            #expect(try await scene.get(Self.path).text.contains("Jonas Weber"))
            #expect(try await scene.get("\(Self.path)?whose=mine").text.contains("No request matches"))
        }
    }

    @Test func `puts what is due first on top, and says what is overdue`() async throws {
        try await CoordinatorScene.filed { scene in
            scene.site.clock.advance(by: 3 * 3600)
            try await scene.fileAnother("Kestrel Foods")
            scene.site.clock.advance(by: 2 * 3600)
            let text = try await scene.get(Self.path).text
            let first = try #require(text.range(of: "Lakeside Clinic"))
            let second = try #require(text.range(of: "Kestrel Foods"))
            #expect(first.lowerBound < second.lowerBound)
            #expect(text.contains("Overdue"))
            let overdue = try await scene.get("\(Self.path)?due=overdue").text
            #expect(overdue.contains("Lakeside Clinic"))
            #expect(!overdue.contains("Kestrel Foods"))
        }
    }

    @Test(arguments: [
        ("q=lakeside", "q=kestrel"), ("q=okafor", "q=wen"), ("q=gtx", "q=mg"), ("q=%25", "q=_"),
        ("move=coordinator", "move=ae"), ("step=analysis", "step=call"), ("type=phoneCall", "type=siteVisit"),
        ("whose=mine", "due=overdue"), ("move=nonsense", "show=ended"), ("ae=abc", "ae=424242"),
    ])
    func `is narrowed by every filter`(hit: String, miss: String) async throws {
        try await CoordinatorScene.filed(["prospect": "Lakeside 100% Clinic"]) { scene in
            let found = try await scene.get("\(Self.path)?\(hit)")
            #expect(found.status == 200)
            #expect(found.text.contains("Lakeside 100% Clinic"))
            let none = try await scene.get("\(Self.path)?\(miss)")
            #expect(none.status == 200)
            #expect(!none.text.contains("Lakeside 100% Clinic"))
            #expect(none.text.contains("No request matches"))
            #expect(none.text.contains("Show all"))
        }
    }

    @Test func `keeps ended requests on a list of their own`() async throws {
        try await CoordinatorScene.filed { scene in
            let answer = try await scene.send(
                "\(CoordinatorScene.path)/closure", ["closing-reason": "Nobody fits"])
            #expect(answer.status == 303)
            #expect(!(try await scene.get(Self.path).text.contains("Lakeside")))
            let ended = try await scene.get("\(Self.path)?show=ended").text
            #expect(ended.contains("Lakeside Clinic"))
            #expect(ended.contains("No reference"))
        }
    }

    @Test func `shows fifty a page and keeps the filters in the address`() async throws {
        try await CoordinatorScene.filed { scene in
            for number in 2...53 { try await scene.fileAnother("Hospital \(number)") }
            let first = try await scene.get("\(Self.path)?q=hospital").text
            #expect(first.contains("1–50 of 52 requests"))
            #expect(first.contains("queue?q=hospital&amp;page=2"))
            let second = try await scene.get("\(Self.path)?q=hospital&page=2").text
            #expect(second.contains("51–52 of 52 requests"))
            #expect(second.contains("Hospital 53"))
            #expect(try await scene.get("\(Self.path)?q=hospital&page=9999").text.contains("51–52 of 52"))
        }
    }

    @Test func `shows nothing of another tenant`() async throws {
        try await CoordinatorScene.filed { scene in
            let browser = try await scene.site.signedIn(as: .coordinator, at: TestSite.medisoft)
            #expect(!(try await browser.get("/medisoft/coordinator/queue").text.contains("Lakeside")))
        }
    }
}
