import Domain
import Foundation
import Store
import Testing
import Views

@testable import Web

@Suite struct `The coordinator's page of a request` {
    private static let path = CoordinatorScene.path

    @Test func `shows the prospect, the criteria, who fits, who may not be asked and why, and the record`()
        async throws
    {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital")
            try await scene.reference("Jonas Weber", at: "Alder Bank", for: [.siteVisit])
            let page = try await scene.get()
            #expect(page.status == 200)
            for words in [
                "Lakeside Clinic", "How long it took to roll out", "General Medical and Surgical Hospitals",
                "Medisys", "Helen Abara", "Jonas Weber", "does not do this type: phone call",
                "Read the profile and set the criteria", "Your move", "requested 2 × phone call",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `shows the introduction that the AE sent`() async throws {
        try await CoordinatorScene.filed { scene in
            _ = try await scene.helen(.introduced)
            let text = try await scene.get().text
            #expect(text.contains("introduced Helen Abara to Nina Berger"))
            #expect(text.contains("you two should talk."))
        }
    }

    @Test func `shows the best twenty, and all of them fifty a page`() async throws {
        try await CoordinatorScene.filed { scene in
            for number in 10...69 {
                try await scene.reference("Reference Nr \(number)", at: "Company \(number)")
            }
            let short = try await scene.get().text
            #expect(short.contains("60 may be asked"))
            #expect(short.components(separatedBy: #"name="references[]""#).count == 21)
            #expect(short.contains("/requests/1?ranking=1#ranking"))
            let first = try await scene.get("\(Self.path)?ranking=1").text
            #expect(first.contains("1–50 of 60 references"))
            #expect(first.components(separatedBy: #"name="references[]""#).count == 51)
            #expect(first.contains("/requests/1?ranking=2#ranking"))
            #expect(try await scene.get("\(Self.path)?ranking=2").text.contains("51–60 of 60 references"))
            for odd in ["0", "-3", "999999999999", "x"] {
                #expect(try await scene.get("\(Self.path)?ranking=\(odd)").status == 200, "\(odd)")
            }
        }
    }

    @Test func `of a request that ended early shows how far it came and what will not happen`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.accepted)
            let answer = try await scene.send(
                "\(Self.path)/closure", ["closing-reason": "The deal is off"])
            #expect(answer.status == 303)
            #expect(try await scene.match(helen).engagement.state == .cancelled)
            let text = try await scene.get().text
            let steps = text.components(separatedBy: #"<li data-step=""#).dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
            // Asked and answered; the introduction, the time, the call and the follow-up will not come.
            #expect(
                steps == ["done", "done", "done", "done", "ended", "ended", "ended", "ended"],
                "\(steps)")
            #expect(text.contains("closed without a reference"))
            #expect(!text.contains("Shortlist the chosen"))
        }
    }

    @Test func `is not there for other numbers, for drafts and for other tenants, nor are its forms`()
        async throws
    {
        try await CoordinatorScene.filed { scene in
            try await scene.ae.draft(["form-key": "key-of-a-draft", "prospect": "Kestrel Foods"])
            let before = try await scene.request()
            let browsers = [
                (try await scene.marta(), "/acme/coordinator/requests/2"),
                (try await scene.marta(), "/acme/coordinator/requests/424242"),
                (try await scene.marta(), "/acme/coordinator/requests/x"),
                (
                    try await scene.site.signedIn(as: .coordinator, at: TestSite.medisoft),
                    "/medisoft/coordinator/requests/1"
                ),
            ]
            let fields = ["version": "\(before.version)", "comment": "Hello", "closing-reason": "x"]
            for (browser, path) in browsers {
                let page = try await browser.get(path)
                #expect(page.status == 404, "\(path)")
                #expect(!page.text.contains("Kestrel") && !page.text.contains("Lakeside"), "\(path)")
                for action in RequestAction.allCases {
                    let answer = try await browser.send("\(path)/\(action.rawValue)", fields)
                    #expect(answer.status == 404, "\(path) \(action)")
                }
            }
            #expect(try await scene.request() == before)
        }
    }

    @Test func `takes comments, once each, and keeps what could not be taken`() async throws {
        try await CoordinatorScene.filed { scene in
            let path = "\(Self.path)/comments"
            for _ in 1...2 {
                #expect(try await scene.send(path, ["comment": "They decide on Friday"]).status == 303)
            }
            #expect(
                try await scene.get().text.components(separatedBy: "They decide on Friday").count == 2)
            #expect(try await scene.send(path, ["comment": " "]).status == 422)
            let long = try await scene.send(path, ["comment": String(repeating: "long ", count: 900)])
            #expect(long.status == 422)
            #expect(long.text.contains("At most 4000 characters"))
            #expect(long.text.contains("long long long"))
        }
    }

    @Test func `is handed on, taken over, and closed only with a reason`() async throws {
        try await CoordinatorScene.filed { scene in
            let marta = try await scene.request().coordinator
            let again = try await scene.send(
                "\(Self.path)/assignment", ["coordinator": "\(marta?.id ?? ID(0))"])
            #expect(again.status == 409)
            let tom = try await scene.ae.act(.ae).by.id
            let notOne = try await scene.send("\(Self.path)/assignment", ["coordinator": "\(tom)"])
            #expect(notOne.status == 404)
            let nobody = try await scene.send("\(Self.path)/assignment")
            #expect(nobody.status == 422)
            let bare = try await scene.send("\(Self.path)/closure")
            #expect(bare.status == 422)
            #expect(bare.text.contains("tell the AE why"))
            let long = String(repeating: "because ", count: 200)
            let wordy = try await scene.send("\(Self.path)/closure", ["closing-reason": long])
            #expect(wordy.status == 422)
            #expect(wordy.text.contains("because because"))
            #expect(try await scene.request().isOpen)
        }
    }

    @Test func `keeps what was typed when somebody closed the request meanwhile`() async throws {
        try await CoordinatorScene.filed { scene in
            let seen = "\(try await scene.request().version)"
            _ = try await scene.send("\(Self.path)/closure", ["closing-reason": "Nobody fits"])
            let answer = try await scene.send(
                "\(Self.path)/closure", ["version": seen, "closing-reason": "They chose another vendor"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("What you entered"))
            #expect(answer.text.contains("They chose another vendor"))
        }
    }
}
