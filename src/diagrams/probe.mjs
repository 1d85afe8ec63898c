import DOMPurify from 'dompurify';
console.log(Object.keys(DOMPurify), DOMPurify.isSupported);
DOMPurify.addHook ??= ()=>{}; DOMPurify.sanitize = (s)=>String(s);
const mermaid=(await import('mermaid')).default;
async function p(t){ try{await mermaid.parse(t); const d=await mermaid.mermaidAPI.getDiagramFromText(t); const db=d.db; console.log('TYPE',d.type, db.getAccTitle?.(), db.getAccDescription?.(), db.getDirection?.()); if(db.getData){const x=db.getData(); console.log(JSON.stringify(x.nodes,null,0)); console.log(JSON.stringify(x.edges))} if(db.getMessages){console.log(JSON.stringify(db.getMessages())); console.log(JSON.stringify([...db.getActors()])); console.log(db.showSequenceNumbers?.(), JSON.stringify(db.getBoxes?.()), JSON.stringify(Object.keys(db)), Object.getOwnPropertyNames(Object.getPrototypeOf(db)).join(' '), JSON.stringify(db.LINETYPE), JSON.stringify(db.getCreatedActors?.()&&[...db.getCreatedActors()]))} }catch(e){console.log('ERR',e.stack.slice(0,600), JSON.stringify(e.hash))} console.log('-----')}
await p(`flowchart TB
accTitle: T
accDescr: D
A["a<br/>b <script>x</script>"] -->|GET /feed| B[(db)]
B -.-> C{q}
C ==> D((c)) 
D --- E{{hex}}
E <--> F[/par/]
F --x G[[sub]]
G --o H([stad])
H --> I(round)
subgraph S ["Online `x` (y)"]
 direction LR
 A
 subgraph N["Nested"]
 B
 end
end
S --> I
I --> I
J@{ shape: cyl, label: "zz" }
K>asym] ~~~ J
L[\\back\\] & M[/trap\\] --> K
O(((dbl)))
P["\`**md** text\`"]
Q[#quot;a#quot; &lt; b]
class A,B model
C:::external
classDef model fill:#f00
`);
await p(`sequenceDiagram
accTitle: T
accDescr: D
autonumber
actor U as User
participant A as API<br/>x
participant D@{ "type": "database" } as Store
U->>A: GET /x
A-->>U: 200
A->>A: self
Note over U,A: hello
Note right of A: r
loop every minute
A-)D: async
end
alt ok
A->>+D: q
D-->>-A: r
else no
A-xD: f
end
opt maybe
A->D: l
A-->D: l
end
par one
A->>D: a
and two
A->>D: b
end
critical c
A<<->>D: both
option o
A->>D: b
end
break br
A->>D: b
end
rect rgb(0,0,0)
A->>D: b
end
`);

await p(`%% c1
%% c2
---
title: foo
---
flowchart LR
  accTitle: x
  %% comment
  A --> B
  A[x
`);
await p(`---
title: foo
config:
  theme: dark
---
%%{init: {'theme':'base'}}%%
flowchart LR
  accTitle: x
  %% comment

  A --> B
  A[x
`);
await p(`sequenceDiagram
box Group
participant Z
end
A->>Z: x; y
`);
