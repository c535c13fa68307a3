/// A sales agent of the sales system that an account executive can be.
package struct AgentChoice: Sendable {
    package let value: String
    package let label: String

    package init(number: Int64, name: String, office: String, deals: Int) {
        value = "\(number)"
        label = "\(name)\(office.isEmpty ? "" : ", \(office)"), \(deals) deal\(deals == 1 ? "" : "s")"
    }

    var choice: FieldChoice { FieldChoice(value, label) }
}
