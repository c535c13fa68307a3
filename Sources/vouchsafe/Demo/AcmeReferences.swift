/// Acme Hardware's references, as `DemoCompany.references` describes a line.
let acmeReferences = """
    Ruth Castellano | VP Store Technology | Larchmont Grocers | Premier | vicePresident | IT | en | Store edge computing; Cold-chain tracking | Norvik Systems; Quantyx | pvse |
    Derek Boone | Director of Store Operations | Larchmont Grocers | Active | director | Operations | en | Store edge computing | Norvik Systems | pv |
    Elin Hallström | Chief Information Officer | Hallström Livs | Premier | executive | IT | sv; en | Store edge computing; Cold-chain tracking | Halden Devices | pva |
    Rui Tavares | IT Manager | Porto Claro Mercados | Active | manager | IT | pt; en | Store edge computing; Branch refresh | Quantyx | pvw |
    Katrin Bergmann | Head of Infrastructure | Bergmann Warenhaus | Active | director | IT | de; en | Branch refresh; Disaster recovery | Norvik Systems | pv |
    Nigel Marlowe | Operations Director | Finch & Marlowe | Active | director | Operations | en | Store edge computing; Video analytics | Ironbark Computing | pv |
    Jess Tran | Store Systems Lead | Tidewater Outfitters | Occasional | manager | IT | en | Warehouse mobility | Halden Devices | p |
    Walter Nakamura | Chief Technology Officer | Ridgeline Home Centers | Premier | executive | IT | en | Store edge computing; Warehouse mobility | Norvik Systems; Ironbark Computing | pvsea |
    Colleen Frye | Manager, Distribution Systems | Ridgeline Home Centers | Occasional | manager | Operations | en | Warehouse mobility | Ironbark Computing | pv | fri
    Uwe Petersen | Head of Warehouse IT | Nordkai Logistik | Premier | director | IT | de; en | Warehouse mobility; Field service | Halden Devices; Quantyx | pvs |
    Britta Sommer | Operations Manager | Nordkai Logistik | Active | manager | Operations | de; en | Warehouse mobility | Halden Devices | pv |
    Marc Desrosiers | Owner and President | Blue Heron Warehousing | Active | executive | Management | fr; en | Warehouse mobility; Cold-chain tracking | Ironbark Computing | pvs |
    Gemma Whitlock | IT Lead | Pacific Crate | Occasional | manager | IT | en | Warehouse mobility | Norvik Systems | pv |
    Lucille Abara | SVP Operations | Overland Express | Premier | vicePresident | Operations | en; fr | Field service; Warehouse mobility | Ironbark Computing; Quantyx | pve |
    Hank Dubois | Director of Fleet Technology | Overland Express | Active | director | IT | en | Field service | Quantyx | pv | pause21
    Sanne van Doorn | Managing Director | Van Doorn Transport | Occasional | executive | Management | nl; en; de | Field service | Halden Devices | p | year2
    Imogen Clarke | Head of Ramp Operations | Skyward Ground Services | Active | director | Operations | en | Field service; Warehouse mobility | Norvik Systems | pvs |
    Declan Moriarty | Chief Operating Officer | Corvid Parcel | Premier | executive | Operations | en | Warehouse mobility; Video analytics | Halden Devices | pvea |
    Aoife Brennan | Hub Systems Manager | Corvid Parcel | Occasional | manager | IT | en | Warehouse mobility | Halden Devices | pv | quarter1
    Stefan Albrecht | VP Production IT | Halcyon Motors | Premier | vicePresident | IT | de; en | Plant-floor monitoring; Disaster recovery | Norvik Systems; Ironbark Computing | pvs |
    Yvonne Krämer | Plant Systems Manager | Halcyon Motors | Active | manager | Production | de; en | Plant-floor monitoring; Video analytics | Norvik Systems | pvs |
    Marek Zieliński | Plant Manager | Tresco Axles | Active | director | Production | pl; en | Plant-floor monitoring | Ironbark Computing | pvs |
    Claudia Rüegg | Head of IT | Ibex Gearworks | Active | director | IT | de; fr; en | Plant-floor monitoring; Disaster recovery | Quantyx | pv |
    Rex Gallagher | Mill Automation Lead | Cinder Valley Steel | Active | manager | Production | en | Plant-floor monitoring; Video analytics | Ironbark Computing | pvs |
    Niamh O'Sullivan | Technical Director | Orchard Hill Dairy | Active | director | Production | en | Cold-chain tracking; Plant-floor monitoring | Quantyx | pvs |
    Haruto Kamoto | General Manager, Plants | Kamoto Beverages | Occasional | director | Production | ja; en | Plant-floor monitoring | Norvik Systems | v |
    Angela Whitmore | VP Quality Systems | Verity Biologics | Premier | vicePresident | Quality | en | Cold-chain tracking; Plant-floor monitoring | Norvik Systems; Quantyx | pvw |
    Curtis Vaughn | Director, Lab Infrastructure | Verity Biologics | Active | director | IT | en | Disaster recovery; Cold-chain tracking | Norvik Systems | pv | year2
    Inés Calderón | IT Manager | Sanofarma Iberia | Active | manager | IT | es; en | Cold-chain tracking | Halden Devices | pv |
    Theo Lindgren | Engineering Manager | Lodestar Instruments | Occasional | manager | Engineering | en; sv | Plant-floor monitoring | Quantyx | p | pause
    Shonda Ellis | Director of Field Operations | Prairie Wind Power | Premier | director | Operations | en | Field service; Disaster recovery | Ironbark Computing | pvse |
    Ingrid Solheim | Head of Grid Operations | Fjordkraft Nett | Active | director | Operations | no; en | Field service | Halden Devices; Norvik Systems | pv |
    Malcolm Reed | Field Systems Manager | Clearbrook Water | Occasional | manager | Operations | en | Field service | Ironbark Computing | pv | noRewards
    Bianca Torres | VP Project Technology | Granite Peak Builders | Active | vicePresident | IT | en; es | Field service; Video analytics | Quantyx | pvs |
    Gordon Pike | Chief Information Officer | Kingsley Savings Bank | Active | executive | IT | en | Branch refresh; Disaster recovery | Norvik Systems | pv |
    Theresia Wallner | Head of Branch IT | Bank am Ring | Premier | director | IT | de; en | Branch refresh; Disaster recovery; Video analytics | Norvik Systems; Quantyx | pva |
    Lorraine Becker | Infrastructure Manager | Evergreen Mutual | Occasional | manager | IT | en | Disaster recovery | Ironbark Computing | p |
    Dr. Helen Osei | Chief Medical Information Officer | Saint Brendan Hospital | Premier | executive | Clinical | en | Field service; Store edge computing | Halden Devices | pvae |
    Padraig Nolan | Ward Technology Manager | Saint Brendan Hospital | Occasional | manager | IT | en | Field service | Halden Devices | pv | noRewards
    Simon Achebe | Director of Research Computing | Holloway University | Active | director | IT | en | Disaster recovery; Video analytics | Norvik Systems; Ironbark Computing | pve | noRewards
    Loretta Simms | Chief Information Officer | County of Ashfield | Active | executive | IT | en | Field service; Branch refresh | Quantyx | pv | noRewards
    Jürgen Haas | Leiter IT | Stadtwerke Lindau | Occasional | manager | IT | de | Field service | Halden Devices | p | noRewards
    Monique Baptiste | VP Restaurant Systems | Ember & Oak Restaurants | Premier | vicePresident | IT | en; fr | Store edge computing; Video analytics | Norvik Systems; Halden Devices | pvsew |
    Carlos Ibarra | Manager, Kitchen Systems | Ember & Oak Restaurants | Occasional | manager | Operations | en; es | Store edge computing | Halden Devices | pv | off5-12
    Anton Gruber | Head of IT | Alpenblick Hotels | Occasional | director | IT | de; en | Branch refresh | Quantyx | pv | left
    Paula Reyes | Director of Loss Prevention | Ridgeline Home Centers | Active | director | Operations | en; es | Video analytics | Norvik Systems | pv |
    Mikael Ström | Regional IT Manager | Hallström Livs | Occasional | manager | IT | sv; en | Branch refresh; Cold-chain tracking | Quantyx | p | year1
    Farah Siddiqui | Logistics Systems Director | Pacific Crate | Active | director | IT | en | Warehouse mobility; Cold-chain tracking | Halden Devices; Norvik Systems | pv |
    Ed Kowalski | Yard Manager | Granite Peak Builders | Occasional | manager | Operations | en; pl | Field service | Quantyx | p | invited
    """
