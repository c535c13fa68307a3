import Domain
import Store
import Testing

@testable import Web

@Suite struct `References side by side` {
    private static func compare(
        _ scene: CoordinatorScene, _ chosen: [ID<Reference>], request: Int = 1
    ) async throws -> TestPage {
        let boxes = chosen.map { "references%5B%5D=\($0)" }.joined(separator: "&")
        return try await scene.get("/acme/coordinator/requests/\(request)/compare?version=1&\(boxes)")
    }

    @Test func `show what each criterion gives to each, the better one in bold`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.profile = Profile(useCases: ["Bed management"], languages: ["en"])
            }
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank") {
                $0.profile = Profile(useCases: ["Teller desks"])
            }
            let page = try await Self.compare(scene, [jonas, helen])
            #expect(page.status == 200)
            let row = try #require(page.row("Use case"))
            #expect(row.contains("one of two use cases (Bed management)"))
            #expect(row.contains(#"data-label="Helen Abara"><strong>"#))
            #expect(row.contains(#"data-label="Jonas Weber">0 of"#))
            #expect(page.row("Use of limits")?.contains("this quarter") == true)
            #expect(page.row("Rest")?.contains("+30 of 30") == true)
            #expect(page.row("Last engagement")?.contains("Not engaged yet") == true)
            #expect(page.row("Next free")?.contains("Today") == true)
            #expect(page.row("Earlier calls")?.contains("Not rated yet") == true)
            // The better fit stands first, in whatever order they were ticked.
            let first = try #require(page.text.firstRange(of: "<th scope=\"col\">Helen Abara"))
            let second = try #require(page.text.firstRange(of: "<th scope=\"col\">Jonas Weber"))
            #expect(first.lowerBound < second.lowerBound)
            #expect(page.text.contains(#"href="/acme/coordinator/requests/1#ranking""#))
        }
    }

    @Test func `say what was said after earlier calls, and why somebody is not to be asked`() async throws {
        try await CoordinatorScene.filed { scene in
            let second = try await scene.fileAnother("Hillside Clinic")
            let engagement = try await scene.helen(.tookPlace)
            let feedback = try Feedback(
                side: .prospect, match: 4, usefulness: 5, wouldDoAgain: true, text: "She knows the wards")
            let act = try await scene.ae.act(.coordinator)
            try await scene.ae.write { transaction in
                let match = try #require(try transaction.match(engagement))
                try transaction.save(try match.record(feedback, act))
            }
            let helen = try await scene.match(engagement).reference.id
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank")
            let page = try await Self.compare(scene, [helen, jonas], request: Int(second))
            #expect(page.row("Earlier calls")?.contains("match 4 of 5, usefulness 5 of 5") == true)
            #expect(page.row("Earlier calls")?.contains("“She knows the wards”") == true)
            #expect(page.row("Last engagement")?.contains("Today") == true)
            #expect(page.row("To be asked")?.contains("rest") == true)
            #expect(page.row("To be asked")?.contains("Nothing stands against it") == true)
        }
    }

    @Test func `can be put on the shortlist from there, once`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank")
            let page = try await Self.compare(scene, [helen, jonas])
            let version = try #require(page.hidden("version"))
            #expect(page.text.contains("Shortlist Helen Abara"))
            let fields = ["version": version, "references[]": "\(helen)"]
            #expect(try await scene.send("\(CoordinatorScene.path)/shortlist", fields).status == 303)
            #expect(try await scene.ae.matches().map(\.reference.id) == [helen])
            let row = try #require(try await Self.compare(scene, [helen, jonas]).row("Shortlist"))
            #expect(row.contains("On this request already"))
            #expect(!row.contains("Shortlist Helen Abara"))
            #expect(row.contains("Shortlist Jonas Weber"))
        }
    }

    @Test func `are two or three, and the boxes stay ticked when they are not`() async throws {
        try await CoordinatorScene.filed { scene in
            var all: [ID<Reference>] = []
            for number in 10...13 {
                all.append(try await scene.reference("Reference Nr \(number)", at: "Company \(number)"))
            }
            let four = try await Self.compare(scene, all)
            #expect(four.status == 422)
            #expect(four.text.contains("Three references fit side by side, and 4 are chosen"))
            for reference in all {
                #expect(four.text.contains(#"name="references[]" value="\#(reference)" checked"#))
            }
            for few in [[], [all[0]], [all[0], all[0]]] {
                let page = try await Self.compare(scene, few)
                #expect(page.status == 422)
                #expect(page.text.contains("Choose two or three references to compare."))
            }
            #expect(try await Self.compare(scene, Array(all.prefix(3))).status == 200)
        }
    }

    @Test func `are found only where they and the request are there`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let jonas = try await scene.reference("Jonas Weber", at: "Alder Bank")
            #expect(try await Self.compare(scene, [helen, ID(424_242)]).status == 404)
            #expect(try await Self.compare(scene, [helen, jonas], request: 99).status == 404)
            let path = "\(CoordinatorScene.path)/compare?references%5B%5D=x&references%5B%5D=\(jonas)"
            let page = try await scene.get(path)
            #expect(page.status == 422)
            #expect(page.text.contains("Choose from the list"))
        }
    }

    @Test func `are chosen in the ranking, by the same boxes as the shortlist`() async throws {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let page = try await scene.get().text
            #expect(page.contains(#"formmethod="get" formaction="/acme/coordinator/requests/1/compare""#))
        }
    }
}

extension TestPage {
    /// The row of a table that has this heading.
    fileprivate func row(_ heading: String) -> Substring? {
        guard let start = text.firstRange(of: "<th scope=\"row\">\(heading)</th>") else { return nil }
        let rest = text[start.upperBound...]
        return rest[..<(rest.firstRange(of: "</tr>")?.lowerBound ?? rest.endIndex)]
    }
}
