extension DemoCompany {
    /// A maker of rugged computers for shops, warehouses and plants.
    static let acme = DemoCompany(
        slug: "acme", name: "Acme Hardware", domain: "acme-hardware.example", timeZone: "Europe/Vienna",
        currency: "USD",
        staff: """
            Marta Keller | coordinator | Reference coordinator
            Samir Haddad | coordinator | Reference coordinator, EMEA
            Priya Raman | ae | Account executive, retail
            Jonas Lindqvist | ae | Account executive, manufacturing
            Dana Whitfield | ae | Account executive, logistics
            Tomás Herrera | ae | Account executive, public sector
            Lena Fischer | owner | Customer success manager
            Owen Brady | owner | Customer success manager
            """,
        products: """
            Anvil Edge 200 | Anvil | 3900
            Anvil Edge 400 | Anvil | 8200
            Anvil Rack | Anvil | 21500
            Ranger Tablet | Ranger | 1450
            Ranger Handheld | Ranger | 980
            Beacon Gateway | Beacon | 620
            """,
        customers: acmeCustomers, references: acmeReferences, prospects: acmeProspects,
        useCases: [
            "Store edge computing", "Warehouse mobility", "Plant-floor monitoring", "Field service",
            "Branch refresh", "Video analytics", "Cold-chain tracking", "Disaster recovery",
        ],
        competitors: ["Norvik Systems", "Ironbark Computing", "Halden Devices", "Quantyx"],
        questions: [
            "How long the rollout took from the first site to the last",
            "What breaks in daily use, and how fast it is replaced",
            "How the devices are managed without staff on site",
            "What the total cost looked like after two years",
            "How people in the warehouse took to the new devices",
            "Whether support answers at night",
        ],
        stories: """
            Harbourline Stores | Priya Raman | phoneCall | 2 | draft | 5
            Kestrel Freight | Dana Whitfield | videoCall | 1 | draft | 30
            Brightwater Foods | Jonas Lindqvist | phoneCall | 1 | draft file | 1
            Solvang Retail | Priya Raman | videoCall | 2 | draft file comment | 40
            City of Marlow | Tomás Herrera | phoneCall | 1 | draft file criteria | 0
            Tamarack Steel | Jonas Lindqvist | siteVisit | 1 | draft file criteria | 52
            Copperfield Logistics | Dana Whitfield | phoneCall | 2 | draft file criteria shortlist3 | 2
            Meridian Rail | Dana Whitfield | videoCall | 2 | draft file criteria shortlist3 ask ask | 3
            Oakhaven Hotels | Priya Raman | phoneCall | 1 | draft file criteria shortlist2 ask | 96
            Fairmont County Schools | Tomás Herrera | videoCall | 2 | draft file criteria shortlist3 ask ask decline accept | 4
            Vallis Pharma | Jonas Lindqvist | phoneCall | 1 | draft file criteria shortlist2 ask accept | 2
            Northgate Utilities | Tomás Herrera | phoneCall | 1 | draft file criteria shortlist2 ask accept | 75
            Pinecrest Grocers | Priya Raman | videoCall | 1 | draft file criteria shortlist2 ask accept introduce | 26
            Alder & Finch | Priya Raman | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce | 230
            Lumen Components | Jonas Lindqvist | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book brief | 20 | 2
            Sable Couriers | Dana Whitfield | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book | 60 | 5
            Redwood Mutual | Tomás Herrera | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book | 72 | -1
            Ostara Foods | Jonas Lindqvist | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book miss | 20
            Calder Automotive | Jonas Lindqvist | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book complete | 2
            Westmere Homes | Priya Raman | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told | 80
            Grovewell Markets | Priya Raman | videoCall | 2 | draft file criteria shortlist3 ask ask accept accept introduce introduce book book complete thank complete hear | 22
            Delmar Shipping | Dana Whitfield | phoneCall | 1 | draft file criteria shortlist2 override accept introduce book complete told hear thank | 30
            Fenwick Dairy | Jonas Lindqvist | phoneCall | 1 | draft file criteria shortlist2 ask lapse ask | 8
            Arcadia Transit | Tomás Herrera | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce withdraw | 50
            Larkspur Clinics | Tomás Herrera | advisoryBoard | 1 | draft file criteria close | 120
            Stonebridge Supply | Dana Whitfield | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told thank close won | 100
            Bellweather Energy | Tomás Herrera | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told thank close lost | 150
            Nordvik Seafood | Jonas Lindqvist | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce won | 60
            Quarry Bay Builders | Jonas Lindqvist | phoneCall | 1 | draft file criteria shortlist2 ask accept lost | 70
            """)
}
