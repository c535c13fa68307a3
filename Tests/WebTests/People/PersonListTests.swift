import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The list of people` {
    private static let list = "/acme/coordinator/people"

    @Test func `shows everybody with their roles and is narrowed by name, role and access`() async throws {
        try await ProgramScene.open { scene in
            let all = try await scene.marta.get(Self.list).text
            for person in TestPerson.all { #expect(all.contains(person.name)) }
            let owners = try await scene.marta.get("\(Self.list)?role=owner").text
            #expect(owners.contains("Priya Raman"))
            #expect(!owners.contains("Tom Okafor"))
            let named = try await scene.marta.get("\(Self.list)?q=okafor").text
            #expect(named.contains("Tom Okafor"))
            #expect(!named.contains("Priya Raman"))
            // A wildcard of the database is a letter like any other.
            #expect(try await scene.marta.get("\(Self.list)?q=%25").text.contains("Nobody like this"))
            let tom = try await scene.person(.ae)
            _ = try await scene.marta.post("\(Self.list)/\(tom.id)/disable")
            let shut = try await scene.marta.get("\(Self.list)?access=shut").text
            #expect(shut.contains("Tom Okafor"))
            #expect(!shut.contains("Helen Osei"))
            #expect(!(try await scene.marta.get("\(Self.list)?access=open").text.contains("Tom Okafor")))
            #expect(try await scene.marta.get("\(Self.list)?role=nonsense&page=99&access=x").status == 200)
        }
    }

    @Test func `has fifty to a page and keeps the filter in the address`() async throws {
        try await ProgramScene.open { scene in
            let now = scene.site.clock.now
            try await scene.write { transaction in
                for number in 1...55 {
                    let mail = try #require(MailAddress("seller\(number)@vendor.example"))
                    try transaction.add(
                        "Seller \(100 + number)", mail: mail, role: .ae, timeZone: .gmt, at: now)
                }
            }
            let first = try await scene.marta.get("\(Self.list)?q=seller&role=ae").text
            #expect(first.contains("1–50 of 55 people"))
            #expect(first.contains("people?q=seller&amp;role=ae&amp;page=2"))
            let second = try await scene.marta.get("\(Self.list)?q=seller&role=ae&page=2").text
            #expect(second.contains("51–55 of 55 people"))
            #expect(second.contains("Seller 155"))
            #expect(!second.contains("Seller 101"))
        }
    }

    @Test func `holds nobody of another tenant`() async throws {
        try await ProgramScene.open { scene in
            let now = scene.site.clock.now
            let mail = try #require(MailAddress("noor.haddad@medisoft.example"))
            let stranger = try await scene.write(at: TestSite.medisoft) {
                try $0.add("Noor Haddad", mail: mail, role: .ae, timeZone: .gmt, at: now)
            }
            #expect(!(try await scene.marta.get(Self.list).text.contains("Noor Haddad")))
            #expect(try await scene.marta.get("\(Self.list)/\(stranger)").status == 404)
            for step in ["details", "roles", "agent", "invite", "sign-out", "disable", "enable"] {
                let fields = [
                    "name": "Noor", "mail": "noor@medisoft.example", "time-zone": "UTC", "roles[]": "ae",
                    "agent": "1", "mark": "ae",
                ]
                let answer = try await scene.marta.send("\(Self.list)/\(stranger)/\(step)", fields)
                #expect(answer.status == 404, "\(step)")
            }
            let known = try await scene.person(mail: mail.text, at: TestSite.medisoft)
            #expect(known.name == "Noor Haddad")
            #expect(known.isActive)
        }
    }
}
