import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `The templates of a program's mails` {
    private static let list = "/acme/coordinator/settings/mails"
    private static let page = "\(list)/signInLink"
    private static let words = [
        "version": "0", "subject": "Come in, {recipient.firstName}", "body": "Hello.\n\n{program} waits.",
    ]

    @Test func `are listed, and found by their words and by whether they were changed`() async throws {
        try await ProgramScene.open { scene in
            let all = try await scene.marta.get(Self.list)
            for kind in LetterKind.allCases {
                #expect(all.text.contains("/settings/mails/\(kind.rawValue)\""))
            }
            let found = try await scene.marta.get("\(Self.list)?q=another+mail+address").text
            #expect(found.contains("/settings/mails/mailChanged\""))
            #expect(!found.contains("/settings/mails/ask\""))
            #expect(try await scene.marta.get("\(Self.list)?words=changed").text.contains("No such mail"))
            #expect(try await scene.marta.send(Self.page, Self.words).status == 303)
            let changed = try await scene.marta.get("\(Self.list)?words=changed").text
            #expect(changed.contains("/settings/mails/signInLink\"") && changed.contains("Marta"))
            #expect(try await scene.marta.get("\(Self.list)/nonsense").status == 404)
        }
    }

    @Test func `say what the next mail says, in both of its parts`() async throws {
        try await ProgramScene.open { scene in
            #expect(try await scene.marta.send(Self.page, Self.words).location == Self.page)
            let kept = try await scene.read { try $0.letterTemplate(.signInLink) }
            #expect(kept.body == "Hello.\n\n{program} waits.")
            #expect(kept.edition == Edition(1))
            let helen = scene.site.browser()
            _ = try await helen.post("/acme/sign-in/link", ["address": "helen.osei@customer.example"])
            let (letter, sheet) = try await scene.read { snapshot in
                let letter = try snapshot.letters(LetterFilter(), page: 1).rows.first
                return (letter, try letter.flatMap { try snapshot.letterSheet($0.id) } ?? "")
            }
            #expect(letter?.subject == "Come in, Helen")
            let name = try await scene.read { try $0.program().name }
            for part in [letter?.text ?? "", sheet] {
                #expect(part.contains("\(name) waits."))
                #expect(part.contains("{link}") && part.contains("It works once, for ten minutes."))
            }
            let shown = try await scene.marta.get(Self.page).text
            #expect(
                shown.contains("Come in, Helen") && shown.contains("With the facts of the latest such mail"))
            let record = try await scene.read { try $0.programActivity(.settingsChanged, most: 5) }
            #expect(record.map(\.sentence) == ["changed the mail “Link to sign in”"])
        }
    }

    @Test func `are looked at with facts before they are saved`() async throws {
        try await ProgramScene.open { scene in
            let page = try await scene.marta.send("\(Self.page)/preview", Self.words)
            #expect(page.status == 200)
            #expect(page.text.contains("Come in, Marta"))
            #expect(page.text.contains("made-up facts"))
            #expect(page.text.contains("Come in, {recipient.firstName}"))
            #expect(try await scene.read { try $0.letterTemplate(.signInLink) }.isOurs)
        }
    }

    @Test func `open as the mail that they would be, which runs and loads nothing`() async throws {
        try await ProgramScene.open { scene in
            let sheet = try await scene.marta.send("\(Self.page)/sheet", Self.words)
            #expect(sheet.status == 200)
            #expect(sheet.text.contains("The mail’s button"))
            #expect(sheet.text.contains("waits."))
            #expect(sheet.headers[.contentSecurityPolicy]?.contains("sandbox; default-src 'none'") == true)
            #expect(try await scene.read { try $0.letterTemplate(.signInLink) }.isOurs)
            let fault = try await scene.marta.send(
                "\(Self.page)/sheet", Self.words.merging(["body": "{nobody}"]) { $1 })
            #expect(fault.status == 422)
            #expect(fault.text.contains("There is no field {nobody} in this mail"))
        }
    }

    @Test func `are refused with a field that the mail does not have, with what was typed kept`() async throws
    {
        try await ProgramScene.open { scene in
            for step in ["", "/preview"] {
                var words = Self.words
                words["body"] = "Hello {prospect}, this was typed"
                let page = try await scene.marta.send(Self.page + step, words)
                #expect(page.status == 422)
                #expect(
                    page.text.contains("There is no field {prospect} in this mail. It may have {recipient},"))
                #expect(page.text.contains("this was typed"))
            }
            #expect(try await scene.read { try $0.letterTemplate(.signInLink) }.isOurs)
        }
    }

    @Test func `that somebody else changed meanwhile are not overwritten`() async throws {
        try await ProgramScene.open { scene in
            #expect(try await scene.marta.send(Self.page, Self.words).status == 303)
            var late = Self.words
            late["body"] = "What was typed late"
            let page = try await scene.marta.send(Self.page, late)
            #expect(page.status == 409)
            #expect(page.text.contains("What was typed late"))
            #expect(page.text.contains("How it stands now"))
            #expect(page.hidden("version") == "1")
            #expect(try await scene.marta.send("\(Self.page)/reset", ["version": "0"]).status == 409)
            late["version"] = "1"
            #expect(try await scene.marta.send(Self.page, late).status == 303)
            let kept = try await scene.read { try $0.letterTemplate(.signInLink) }
            #expect(kept.body == "What was typed late")
        }
    }

    @Test func `go back to how they came, and their edition goes on rising`() async throws {
        try await ProgramScene.open { scene in
            #expect(try await scene.marta.send(Self.page, Self.words).status == 303)
            #expect(try await scene.marta.send("\(Self.page)/reset", ["version": "1"]).location == Self.page)
            let kept = try await scene.read { try $0.letterTemplate(.signInLink) }
            #expect(kept.isOurs)
            #expect(kept.edition == Edition(2))
            #expect(kept.subject == "Your link to sign in")
            #expect(try await scene.marta.send("\(Self.page)/reset", ["version": "2"]).status == 409)
        }
    }
}
