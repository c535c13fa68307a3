import Domain
import Web

/// What the demo prints when it is up: where it is, and whom one can be.
struct DemoWelcome {
    let cast: DemoCast
    let address: String

    var text: String {
        var rows: [[String]] = []
        for company in cast.companies {
            for member in company.members {
                rows.append([member.name, member.role.title, member.job, "\(company.name) (\(company.slug))"])
            }
        }
        if cast.administrator != nil {
            rows.append([DemoSeed.administrator.name, "administrator", "Runs the server", "all tenants"])
        }
        return """
            Vouchsafe's demo is ready: \(address)

            \(TextTable(heads: ["Name", "Signs in as", "Job", "Tenant"], rows: rows).text)

            Open \(address) and sign in as any of them with one click. Stop with Ctrl-C.

            """
    }
}
