import Domain
import Foundation
import Store
import Testing

/// One of the cast of both tenants: the same jobs and addresses, so that whoever mixes tenants up is caught.
struct TestPerson {
    let name: String
    let mail: String
    let role: Role

    static let all = [
        TestPerson(name: "Marta Lindqvist", mail: "marta.lindqvist@vendor.example", role: .coordinator),
        TestPerson(name: "Tom Okafor", mail: "tom.okafor@vendor.example", role: .ae),
        TestPerson(name: "Priya Raman", mail: "priya.raman@vendor.example", role: .owner),
        TestPerson(name: "Helen Osei", mail: "helen.osei@customer.example", role: .reference),
    ]

    static func of(_ role: Role) -> TestPerson {
        all.first { $0.role == role } ?? all[0]
    }

    static func addAll(to transaction: TenantTransaction, at now: Date) throws {
        for person in all {
            try transaction.add(
                person.name, mail: try #require(MailAddress(person.mail)), role: person.role, timeZone: .gmt,
                at: now)
        }
    }
}
