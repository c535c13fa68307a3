import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The table of all tiers` {
    @Test func `has a line a tenant and a column a tier`() async throws {
        try await TierScene.open { scene in
            let page = try await scene.ada.get(TierScene.tiers)
            #expect(page.status == 200)
            for name in ["Acme Hardware", "Medisoft"] { #expect(page.text.contains(">\(name)</a>")) }
            for tier in DefaultTiers.all {
                #expect(page.text.contains(#"<th scope="col">\#(tier.name)</th>"#))
            }
            #expect(page.text.contains("6 a quarter, 8 a year"))
            #expect(page.text.contains("0 of 15–20 members"))
            #expect(page.text.contains("1–2 of 2 tenants"))
        }
    }

    @Test func `is had as a file, narrowed as it is shown`() async throws {
        try await TierScene.open { scene in
            let file = try await scene.ada.get("\(TierScene.tiers).csv?q=medi&tier=active")
            #expect(file.status == 200)
            #expect(file.header("Content-Disposition") == #"attachment; filename="tiers.csv""#)
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines.last?.hasPrefix("medisoft,Medisoft,no,Active,4,6,0,30,40,0,0,0,0") == true)
            #expect(
                try await scene.ada.get("\(TierScene.tiers).csv").text.split(separator: "\r\n").count == 7)
        }
    }

    @Test func `is narrowed by tenant, tier and state`() async throws {
        try await TierScene.open { scene in
            let one = try await scene.ada.get("\(TierScene.tiers)?q=medi").text
            #expect(one.contains(">Medisoft</a>"))
            #expect(!one.contains(">Acme Hardware</a>"))
            #expect(one.contains("the 1 that matches"))
            let active = try await scene.ada.get("\(TierScene.tiers)?tier=active").text
            #expect(active.contains("4 a quarter, 6 a year"))
            #expect(!active.contains("6 a quarter, 8 a year"))
            #expect(active.contains("all 2 that match"))
            for query in ["tier=Platinum", "q=%25", "state=suspended"] {
                let none = try await scene.ada.get("\(TierScene.tiers)?\(query)")
                #expect(none.status == 200, "\(query)")
                #expect(none.text.contains("No tenant matches"), "\(query)")
            }
            #expect(try await scene.ada.get("\(TierScene.tiers)?state=odd&page=x").status == 200)
        }
    }

    @Test func `names a tenant that cannot be opened and shows the others`() async throws {
        try await TierScene.open { scene in
            _ = try await scene.ada.get(TierScene.tiers)
            try await scene.destroy(TestSite.medisoft)
            let answer = try await scene.ada.post("\(TierScene.tiers)/refresh", ["q": "", "page": "1"])
            #expect(answer.location == TierScene.tiers)
            let page = try await scene.ada.get(TierScene.tiers)
            #expect(page.text.contains("Looked into 2 tenants"))
            #expect(page.text.contains("Cannot be opened"))
            #expect(page.text.contains(">Acme Hardware</a>"))
        }
    }

    @Test func `counts who is over the limit, narrows to them, sorts, and leads to the members`() async throws
    {
        try await TierScene.open { scene in
            let office = AEScene(site: scene.site, tom: try await scene.site.signedIn(as: .ae))
            try await office.file()
            _ = try await office.ask("Helen Osei", at: "Northwind Hospital")
            _ = try await scene.plan(["quarter": "0"])
            _ = try await scene.ada.post("\(TierScene.changes)/1/apply")
            let page = try await scene.ada.get("\(TierScene.tiers)?only=overLimit").text
            #expect(page.contains("1 over the limit"))
            #expect(page.contains("1–1 of 1 tenant"))
            #expect(page.contains(">Acme Hardware</a>") && !page.contains(">Medisoft</a>"))
            let sorted = try await scene.ada.get("\(TierScene.tiers)?sort=overLimit").text
            let (acme, medisoft) = (
                try #require(sorted.firstRange(of: ">Acme Hardware</a>")),
                try #require(sorted.firstRange(of: ">Medisoft</a>"))
            )
            #expect(acme.lowerBound < medisoft.lowerBound)
            let file = try await scene.ada.get("\(TierScene.tiers).csv?only=overLimit&tier=Premier").text
            #expect(file.hasSuffix(",1,1\r\n"))
            let members = try await scene.ada.get("/admin/tenants/acme/tiers/0")
            #expect(members.status == 200)
            #expect(members.text.contains("Helen Osei<small>Northwind Hospital</small>"))
            #expect(members.text.contains("over the limit"))
            for missing in ["/admin/tenants/acme/tiers/9", "/admin/tenants/acme/tiers/x"] {
                #expect(try await scene.ada.get(missing).status == 404)
            }
        }
    }
}
