import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './console-app'
import './styles/console.css'
import './styles/phone.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<ConsoleApp />)
